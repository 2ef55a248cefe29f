import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvedOn } from "../../../platform/approval/approval.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, salesLeadStep } from "../../../platform/approval/standardSteps.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { recordRepresentative } from "../customers/customerWork.ts";
import { Receivable } from "./receivable.ts";
import { reinstate, writeOff } from "./receivablePosting.ts";
import { settlementFindings } from "./settlement.ts";

export const WriteOffStatus = enumeration("WriteOffStatus", "Status of a write-off.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已核销", en: "Posted", tone: "good", about: "The amount is posted as bad debt." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "The customer owes it again." },
});
export type WriteOffStatus = ValueOf<typeof WriteOffStatus>;

const part = async ({ record: { id, receivableId, amount }, ctx }: Pick<Step<WriteOff>, "record" | "ctx">) => ({ receivable: (await ctx.loader.load<Receivable>(receivableId))!, amount, sourceId: id });

/** At most the outstanding amount on that day can be written off. */
async function stillOwed({ customerId, receivableId, amount }: WriteOff, ctx: Context) {
  const findings = await settlementFindings(customerId, amount.currency, [{ receivableId, amount }], ctx);
  return findings.map((one) => ({ ...one, field: one.field?.replace("lines.0.", "") }));
}

const nothingWrittenOff = rule<{ number: string }>("NOTHING_WRITTEN_OFF", {
  clause: "四(四)3",
  message: { zh: ({ number }) => `应收款${number}已无核销余额：货物已退回`, en: ({ number }) => `Nothing of ${number} is written off any more: the goods came back` },
});

const stillWrittenOff: Guard<WriteOff> = async ({ receivableId }, ctx) => {
  const receivable = (await ctx.loader.load<Receivable>(receivableId))!;
  return receivable.writtenOff.amount > 0 ? [] : [nothingWrittenOff({ number: receivable.number }, { record: receivable })];
};

/** 四(四)3 */
const writeOffRoute = approvalRoute("writeOff", [
  { upTo: { CNY: 1_000_000, USD: 140_000 }, steps: [salesLeadStep] },
  { upTo: { CNY: 10_000_000, USD: 1_400_000 }, steps: [salesLeadStep, departmentManagerStep] },
  { steps: [salesLeadStep, departmentManagerStep, financeStep] },
], { label: { zh: "坏账核销", en: "Write-off" } });

const writeOffLifecycle = lifecycle<WriteOff, WriteOffStatus>({
  states: WriteOffStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<WriteOff, WriteOffStatus>({
      route: writeOffRoute,
      amount: "amount",
      submitters: ["finance", "salesRepresentative"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits the write-off.", guards: [stillOwed] },
      guards: [stillOwed],
      onApproved: async (step) => writeOff(step.uow, step.ctx, await part(step)),
    }),
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "Reverses what is still written off, for example because the customer paid after all.",
      from: "POSTED",
      to: "REVERSED",
      tone: "danger",
      input: ReasonInput,
      guards: [stillWrittenOff],
      effect: async ({ record, uow, ctx }) => reinstate(uow, ctx, await part({ record, ctx })),
    },
  },
});

/** An uncollectable amount written off, with a reason and approvals by amount. 四(四)3 */
@Entity<WriteOff>({
  prefix: "woff",
  domain: "sales",
  label: { zh: "坏账核销单", en: "Write-off" },
  about: "An uncollectable amount written off, with a reason.",
  clause: "四(四)3",
  number: "WO",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt", "amount"], status: ["createdAt"], customerId: ["createdAt"], receivableId: ["createdAt"], representativeId: ["createdAt"] },
  lifecycle: writeOffLifecycle,
  timeline: [{ of: "customerId", kind: "RECEIVABLE", amount: "amount", also: ["representativeId"], at: { WRITTEN_OFF: (one) => (one.status === "POSTED" ? approvedOn(one) : undefined) } }],
})
export class WriteOff extends NumberedDocument {
  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "Receivable to write off.", input: { required: true, once: true } })
  receivableId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that owes it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => Money, { zh: "核销金额", en: "Amount", about: "Amount to write off.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "核销理由", en: "Reason", about: "Why it cannot be collected, and what was tried.", help: { zh: "写明无法收回的原因和已采取的催收措施。", en: "Why it cannot be collected, and what was tried." }, text: true, input: { required: true, minLength: 10, maxLength: 2000 } })
  grounds!: string;

  @Attribute(() => WriteOffStatus, { zh: "状态", en: "Status", about: "Status of the write-off." })
  override status!: WriteOffStatus;
}

export const WriteOffResolver = EntityResolver(WriteOff, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.customerId = (await ctx.loader.load<Receivable>(record.receivableId))!.customerId;
    await recordRepresentative(record, ctx);
    return stillOwed(record, ctx);
  },
});
