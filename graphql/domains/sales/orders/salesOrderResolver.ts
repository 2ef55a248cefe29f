import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Reference } from "../../../table/entity.ts";
import { money, sum } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, findOne, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Location } from "../../supply/places/location.ts";
import { pricedLineFindings } from "../../catalogue/api.ts";
import { planOrder, type PlannedLine } from "./allocateOrder.ts";
import type { Contract } from "../contracts/contract.ts";
import { termsOf } from "../gates/contractGate.ts";
import type { ContractTerm } from "../contracts/contractTerms.ts";
import type { Customer } from "../customers/customer.ts";
import { SalesOrder, type OrderedLine } from "./salesOrder.ts";

const priceMissing = rule("PRICE_MISSING", {
  clause: "四(四)1",
  message: { zh: () => "没有合同约定价格，请填写单价", en: () => "No contract sets the price: enter the unit price" },
});

const contractOfAnother = rule<{ number: string }>("CONTRACT_OF_ANOTHER", {
  clause: "四(四)1",
  message: { zh: ({ number }) => `合同 ${number} 属于其他客户`, en: ({ number }) => `The contract ${number} belongs to another customer` },
});

async function contractFindings({ contractId, customerId }: SalesOrder, ctx: Context): Promise<Finding[]> {
  const contract = contractId ? await ctx.loader.load<Contract>(contractId) : null;
  return contract && contract.customerId !== customerId ? [contractOfAnother({ number: contract.number }, { field: "contractId", record: contract })] : [];
}

const nothingYet = { allocatedQuantity: 0, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 };

const priced = (line: OrderedLine): OrderedLine => ({ ...line, ...nothingYet, amount: money(line.quantity * line.unitPrice.amount, line.unitPrice.currency) });

/** The given contract, or one in force that covers a product of the order, with its prices. */
async function takeOverTerms(record: SalesOrder, ctx: Context): Promise<void> {
  record.contractId ??= [...(await termsOf(record, ctx)).values()][0]?.contract.id;
  const terms = record.contractId ? await termsOf(record, ctx) : new Map<string, ContractTerm>();
  record.lines = record.lines.map((line) => ({ ...line, unitPrice: line.unitPrice ?? terms.get(line.productId)?.unitPrice }));
}

/** Completes lines and total and reports problems with them. An edit clears earlier overrides. */
async function prepare({ record, before, ctx }: Preparation<SalesOrder>): Promise<Finding[]> {
  const { regionId, representativeId } = (await ctx.loader.load<Customer>(record.customerId))!;
  Object.assign(record, { regionId, representativeId, overrides: [], backOrdered: false });
  record.historical ??= false;
  await takeOverTerms(record, ctx);
  if (!before) requireRight(ctx.principal, SalesOrder, "create", record);
  const unpriced = record.lines.flatMap(({ unitPrice }, i) => (unitPrice ? [] : [priceMissing(undefined, { field: `lines.${i}.unitPrice` })]));
  const findings = [...(await contractFindings(record, ctx)), ...(unpriced.length > 0 ? unpriced : pricedLineFindings(record.lines))];
  if (findings.length > 0) return findings;
  if (!before) record.duties = [{ duty: "requester", actorId: ctx.principal.id }];
  record.lines = record.lines.map(priced);
  record.total = sum(record.lines.map(({ amount }) => amount), record.lines[0]!.unitPrice.currency);
  return [];
}

@ObjectType("PlannedPick", { description: "Packs of one batch at one location that would be allocated." })
class PlannedPick {
  @Field(() => String, { description: "Lot number printed on the pack.", simple: true })
  batchNumber!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs." })
  locationId!: string;

  @Field(() => LocalDate, { description: "First day on which they may no longer be sold.", simple: true })
  expiresOn!: string;

  @Field(() => SafeInt, { description: "Packs.", simple: true })
  quantity!: number;
}

@ObjectType("PlannedLine", { description: "Allocation preview of one order line." })
class PlannedLineView {
  @Field(() => Int, { description: "Number of the order's line, from 1.", simple: true })
  orderLine!: number;

  @Field(() => SafeInt, { description: "Packs to allocate.", simple: true })
  wanted!: number;

  @Field(() => [PlannedPick], { description: "Picks, first expired first.", simple: true })
  picks!: PlannedPick[];

  @Field(() => SafeInt, { description: "Packs without stock that this customer may receive.", simple: true })
  missing!: number;

  @Field(() => SafeInt, { description: "Packs with stock that do not fit into this transaction: allocate again.", simple: true })
  left!: number;
}

const viewOf = ({ picks, ...line }: PlannedLine): PlannedLineView => ({
  ...line,
  picks: picks.map(({ balance: { batchNumber, locationId, expiresOn }, quantity }) => ({ batchNumber, locationId, expiresOn, quantity })),
});

@Resolver(() => SalesOrder)
export class SalesOrderResolver extends EntityResolver(SalesOrder, { create: true, update: true, prepare }) {
  @Query(() => [PlannedLineView], { description: "Previews the allocation of this order, first expired first out. Changes nothing. Source: 四(四)2." })
  @Allow({ entity: "SalesOrder", action: "allocate" })
  async allocationPlan(@Arg("id", () => ID, { description: "The sales order." }) id: string, @Ctx() ctx: Context): Promise<PlannedLineView[]> {
    const order = await findOne(ctx, SalesOrder, id);
    return order ? (await planOrder(order, ctx)).map(viewOf) : [];
  }
}
