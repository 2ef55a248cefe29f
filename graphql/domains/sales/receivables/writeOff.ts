import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Employee } from "../../organization/people/employee.ts";
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";
import { nameRepresentative } from "../customers/customerWork.ts";
import { Receivable } from "./receivable.ts";
import { reinstate, writeOff } from "./receivablePosting.ts";
import { settlementFindings } from "./settlement.ts";

export const WriteOffStatus = enumeration("WriteOffStatus", "Where a write-off stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已核销", en: "Posted", tone: "good", about: "The amount is booked as bad debt." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "The customer owes it again." },
});
export type WriteOffStatus = ValueOf<typeof WriteOffStatus>;

const part = async ({ record: { id, receivableId, amount }, ctx }: Pick<Step<WriteOff>, "record" | "ctx">) => ({ receivable: (await ctx.loader.load<Receivable>(receivableId))!, amount, sourceId: id });

/** Business date of the decision that booked it. */
function postedOn({ status, approval }: WriteOff): string | undefined {
  const decidedAt = approval?.steps.at(-1)?.decidedAt;
  return status === "POSTED" && decidedAt ? businessDate(new Date(decidedAt)) : undefined;
}

/** No more can be given up than is owed on that day. */
async function stillOwed({ customerId, receivableId, amount }: WriteOff, ctx: Context) {
  const findings = await settlementFindings(customerId, amount.currency, [{ receivableId, amount }], ctx);
  return findings.map((one) => ({ ...one, field: one.field?.replace("lines.0.", "") }));
}

const writeOffLifecycle = lifecycle<WriteOff, WriteOffStatus>({
  states: WriteOffStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: { label: { zh: "提交", en: "Submit" }, about: "Asks for the amount to be given up.", from: "DRAFT", to: "SUBMITTED", tone: "primary", duty: "requester", guards: [stillOwed], opens: ({ amount }) => ({ route: "writeOff", amount }) },
    ...approvalActions<WriteOff, WriteOffStatus>({
      from: "SUBMITTED",
      approved: "POSTED",
      returned: "DRAFT",
      guards: [stillOwed],
      onApproved: async (step) => writeOff(step.uow, step.ctx, await part(step)),
    }),
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "The customer owes it again, for example because payment has come after all.",
      from: "POSTED",
      to: "REVERSED",
      tone: "danger",
      input: ReasonAsked,
      effect: async ({ record, uow, ctx }) => reinstate(uow, ctx, await part({ record, ctx })),
    },
  },
});

/** An amount that a customer owes and that is given up, with a reason and approvals by amount. 四(四)3 */
@Entity<WriteOff>({
  prefix: "woff",
  domain: "sales",
  label: { zh: "坏账核销单", en: "Write-off" },
  about: "An amount that a customer owes and that is given up, with a reason.",
  clause: "四(四)3",
  number: "WO",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt", "amount"], status: ["createdAt"], customerId: ["createdAt"], receivableId: ["createdAt"], representativeId: ["createdAt"] },
  lifecycle: writeOffLifecycle,
  derives: (one) => archived(one, { customerId: one.customerId, kind: "RECEIVABLE", representativeId: one.representativeId, title: one.number, amount: one.amount, events: { WRITTEN_OFF: postedOn(one) } }),
})
export class WriteOff extends NumberedDocument {
  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "What is given up.", input: { required: true, once: true } })
  receivableId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who owes it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "业务员", en: "Representative", about: "Who looked after the customer when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => Money, { zh: "核销金额", en: "Amount", about: "How much of it.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "核销理由", en: "Grounds", about: "Why it will not be paid, and what has been tried.", text: true, input: { required: true, minLength: 10, maxLength: 2000 } })
  grounds!: string;

  @Attribute(() => WriteOffStatus, { zh: "状态", en: "Status", about: "Where it stands." })
  override status!: WriteOffStatus;
}

export const WriteOffResolver = EntityResolver(WriteOff, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.customerId = (await ctx.loader.load<Receivable>(record.receivableId))!.customerId;
    await nameRepresentative(record, ctx);
    return stillOwed(record, ctx);
  },
});
