import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money, moneyText, sum } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { Receivable } from "./receivable.ts";
import { foreignReceivable } from "./settlement.ts";

export const CollectionPlanStatus = enumeration("CollectionPlanStatus", "Status of a collection plan.", {
  ACTIVE: { zh: "执行中", en: "Active", tone: "info" },
  FULFILLED: { zh: "已完成", en: "Fulfilled", tone: "good", about: "All of it was settled." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type CollectionPlanStatus = ValueOf<typeof CollectionPlanStatus>;

const deadlinePassed = rule("DEADLINE_PASSED", {
  clause: "四(四)3",
  message: { zh: () => "回款期限已过", en: () => "The deadline has passed" },
  remedy: { zh: () => "请填写今天或以后的日期", en: () => "Choose today or a later day" },
});

const notAllSettled = rule<{ number: string; open: Money }>("NOT_ALL_SETTLED", {
  clause: "四(四)3",
  message: { zh: ({ number, open }) => `应收款 ${number} 尚有 ${moneyText(open)} 未收`, en: ({ number, open }) => `${moneyText(open)} of ${number} is still outstanding` },
  remedy: { zh: () => "请先收款核销，或延期并说明原因", en: () => "Collect and settle it first, or extend the plan with a reason", by: ["CashReceipt.post"] },
  discloses: ["Receivable"],
  discreetly: { zh: ({ number }) => `应收款 ${number} 尚未全部收回`, en: ({ number }) => `${number} is not settled in full` },
});

const nothingOwed = rule<{ number: string }>("NOTHING_OWED", {
  clause: "四(四)3",
  message: { zh: ({ number }) => `应收款 ${number} 已结清`, en: ({ number }) => `Nothing is outstanding on ${number} any more` },
});

class ExtensionInput extends ReasonInput {
  @Attribute(() => LocalDate, { zh: "新的回款期限", en: "New deadline", about: "New deadline.", input: { required: true, when: "any" } })
  deadline!: string;
}

const allSettled: Guard<CollectionPlan> = async ({ lines }, ctx) => {
  const receivables = await ctx.loader.loadAll<Receivable>(lines.map(({ receivableId }) => receivableId));
  return receivables.filter(({ outstanding }) => outstanding).map((one) => notAllSettled({ number: one.number, open: one.open }, { record: one }));
};

function extend({ record, input, ctx }: Step<CollectionPlan, ExtensionInput>): void {
  if (input.deadline < ctx.today) throw new Refusal([deadlinePassed(undefined, { field: "deadline" })]);
  record.deadline = input.deadline;
}

const collectionPlanLifecycle = lifecycle<CollectionPlan, CollectionPlanStatus>({
  states: CollectionPlanStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  actions: {
    fulfil: { label: { zh: "完成", en: "Fulfil" }, about: "Ends the plan once all of it is settled.", from: "ACTIVE", to: "FULFILLED", tone: "primary", guards: [allSettled] },
    extend: { label: { zh: "延期", en: "Extend" }, about: "Sets a later deadline, with a reason.", from: "ACTIVE", input: ExtensionInput, effect: extend },
    cancel: cancel({ about: "Cancels the plan.", from: "ACTIVE" }),
  },
});

/** One receivable of a collection plan. */
@ObjectType("CollectionPlanLine", { description: "One receivable of a collection plan." })
export class CollectionPlanLine {
  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "Receivable to collect.", input: { required: true } })
  receivableId!: string;

  @Attribute(() => Money, { zh: "计划时未收", en: "Outstanding when planned", about: "Outstanding amount when the plan was made.", nullable: true })
  open!: Money;
}

/** A plan for collecting receivables of a customer; owner and deadline are mandatory. 四(四)3 */
@Entity<CollectionPlan>({
  prefix: "coll",
  domain: "sales",
  label: { zh: "回款计划", en: "Collection plan" },
  about: "A plan for collecting receivables of a customer, with owner and deadline.",
  clause: "四(四)3",
  number: "CP",
  representation: "number",
  search: ["number"],
  lists: { all: ["deadline", "createdAt"], status: ["deadline"], customerId: ["deadline"], ownerId: ["deadline"], "ownerId+status": ["deadline"] },
  countedByDay: { status: "deadline" },
  lifecycle: collectionPlanLifecycle,
})
export class CollectionPlan extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who owes it.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "责任人", en: "Owner", about: "Who is responsible for collecting it.", input: { required: true } })
  ownerId!: string;

  @Attribute(() => LocalDate, { zh: "回款期限", en: "Deadline", about: "Day by which everything is to be collected; can be extended with a reason.", help: { zh: "到期前须全部收回；延期须说明理由。", en: "By then everything is to be collected; an extension needs a reason." }, input: { required: true, once: true, when: "any" } })
  deadline!: string;

  @Attribute(() => [CollectionPlanLine], { zh: "应收明细", en: "Receivables", about: "Receivables to collect; all in one currency.", input: { required: true, minItems: 1, maxItems: 50 } })
  lines!: CollectionPlanLine[];

  @Attribute(() => Money, { zh: "计划回款", en: "Planned", about: "Outstanding amount when the plan was made." })
  planned!: Money;

  @Attribute(() => String, { zh: "措施", en: "Measures", about: "Measures agreed with the customer.", nullable: true, text: true, input: { maxLength: 2000 } })
  measures?: string;

  @Attribute(() => CollectionPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: CollectionPlanStatus;
}

async function prepare({ record, before, ctx }: { record: CollectionPlan; before?: CollectionPlan; ctx: Context }): Promise<Finding[]> {
  const receivables = (await Promise.all(record.lines.map(({ receivableId }) => ctx.loader.load<Receivable>(receivableId)))) as Receivable[];
  const { currency } = receivables[0]!.open;
  const findings = receivables.flatMap((one, i) => {
    const at = { field: `lines.${i}.receivableId`, record: one };
    if (one.customerId !== record.customerId || one.open.currency !== currency) return [foreignReceivable({ number: one.number }, at)];
    const known = before?.lines.some(({ receivableId }) => receivableId === one.id);
    return one.outstanding || known ? [] : [nothingOwed({ number: one.number }, at)];
  });
  if (!before && record.deadline < ctx.today) findings.push(deadlinePassed(undefined, { field: "deadline" }));
  if (findings.length > 0) return findings;
  record.lines = record.lines.map(({ receivableId }, i) => ({ receivableId, open: before?.lines.find((one) => one.receivableId === receivableId)?.open ?? receivables[i]!.open }));
  record.planned = sum(record.lines.map(({ open }) => open), currency);
  return [];
}

followsHandOver(CollectionPlan, { inHandOf: "ownerId", filter: { status: { eq: "ACTIVE" } }, by: "customerId", sort: "deadline" });

export const CollectionPlanResolver = EntityResolver(CollectionPlan, { create: true, update: true, prepare });
