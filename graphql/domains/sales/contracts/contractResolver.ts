import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { money, sum } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { requireRight } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { pricedLineFindings } from "../../catalogue/api.ts";
import { Contract, type ContractLine } from "./contract.ts";
import { contractChecklist } from "./contractChecklist.ts";
import { ContractPerformance, performanceOf } from "./contractPerformance.ts";
import { recordDraftCode } from "./contractText.ts";
import type { Customer } from "../customers/customer.ts";
import { recordRepresentative } from "../customers/customerWork.ts";

const endsBeforeStart = rule("ENDS_BEFORE_START", {
  message: { zh: () => "截止日期早于生效日期", en: () => "It ends before it starts" },
});

const amendmentKeepsStart = rule("AMENDMENT_KEEPS_START", {
  clause: "四(四)1",
  message: { zh: () => "变更版本沿用原合同的生效日期", en: () => "An amendment must keep the first day of the contract" },
});

async function findingsAgainst({ record, before, ctx }: Preparation<Contract>): Promise<Finding[]> {
  const { startsOn, endsOn, lines, checklist } = record;
  return [
    ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
    ...(record.previousId && before && startsOn !== before.startsOn ? [amendmentKeepsStart(undefined, { field: "startsOn" })] : []),
    ...pricedLineFindings(lines),
    ...(await contractChecklist.enteredFindings(checklist ?? [], before?.checklist ?? [], ctx)),
  ];
}

const priced = ({ productId, unitPrice, quantity }: ContractLine): ContractLine => ({
  productId,
  unitPrice,
  quantity: quantity ?? undefined,
  amount: quantity ? money(quantity * unitPrice.amount, unitPrice.currency) : undefined,
  orderedQuantity: 0,
});

/** Assigned to the customer's representative; only they or their lead may create it. */
async function begin({ record, before, ctx }: Preparation<Contract>): Promise<void> {
  if (before) return;
  await recordRepresentative(record, ctx);
  record.representativeId ??= ctx.principal.id;
  requireRight(ctx.principal, Contract, "create", record);
}

async function complete({ record, before, ctx }: Preparation<Contract>): Promise<void> {
  record.expiresOn = addDays(record.endsOn, 1);
  record.revision ??= 1;
  record.paymentDays ??= (await ctx.loader.load<Customer>(record.customerId))!.paymentDays;
  record.checklist = contractChecklist.recorded(record.checklist ?? [], before?.checklist ?? [], ctx);
  await recordDraftCode(record, ctx);
  record.lines = record.lines.map(priced);
  const amounts = record.lines.flatMap(({ amount }) => amount ?? []);
  record.total = amounts.length === record.lines.length ? sum(amounts, record.lines[0]!.unitPrice.currency) : undefined;
}

async function prepare(preparation: Preparation<Contract>): Promise<Finding[]> {
  await begin(preparation);
  const findings = await findingsAgainst(preparation);
  if (findings.length > 0) return findings;
  await complete(preparation);
  return [];
}

@Resolver(() => Contract)
export class ContractResolver extends EntityResolver(Contract, { create: true, update: true, prepare }) {
  @FieldResolver(() => [ContractPerformance], { description: "Ordered and shipped quantities of each line, including earlier versions." })
  performance(@Root() contract: Contract, @Ctx() ctx: Context): Promise<ContractPerformance[]> {
    return performanceOf(contract, ctx);
  }
}
