import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { AccountStatement } from "./accountStatement.ts";

export const AccountStatementStatus = enumeration("AccountStatementStatus", "Status of a statement of account.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SENT: { zh: "待客户确认", en: "Sent", tone: "warning", about: "Awaits the customer's answer." },
  CONFIRMED: { zh: "已确认", en: "Confirmed", tone: "good", about: "The customer has confirmed it." },
  DISPUTED: { zh: "有异议", en: "Disputed", tone: "bad", about: "The customer disputes it." },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type AccountStatementStatus = ValueOf<typeof AccountStatementStatus>;

const answeredBy = { zh: "客户经办人", en: "Answered by", about: "Who answered at the customer.", ofPerson: true, input: { required: true, maxLength: 60 } } as const;

class ConfirmInput {
  @Attribute(() => String, answeredBy)
  answeredBy!: string;
}

class DisputeInput extends ReasonInput {
  @Attribute(() => String, answeredBy)
  answeredBy!: string;
}

function answer({ record, input, ctx }: Step<AccountStatement, ConfirmInput>, disputeReason?: string): void {
  Object.assign(record, { answeredBy: input.answeredBy, answeredOn: ctx.today, recordedById: ctx.principal.id, disputeReason });
}

export const accountStatementLifecycle = lifecycle<AccountStatement, AccountStatementStatus>({
  states: AccountStatementStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    send: {
      label: { zh: "发出", en: "Send" },
      about: "Sends the statement: the customer's machine reads it from then on, and it can be printed.",
      from: "DRAFT",
      to: "SENT",
      tone: "primary",
      effect: ({ record, ctx }) => {
        record.sentOn = ctx.today;
      },
    },
    confirm: {
      label: { zh: "登记确认", en: "Confirm" },
      about: "Records that the customer agrees.",
      from: "SENT",
      to: "CONFIRMED",
      tone: "primary",
      input: ConfirmInput,
      effect: (step) => answer(step),
    },
    dispute: {
      label: { zh: "登记异议", en: "Dispute" },
      about: "Records what the customer disputes.",
      from: "SENT",
      to: "DISPUTED",
      tone: "danger",
      input: DisputeInput,
      effect: (step) => answer(step, step.input.reason),
    },
    sendAgain: {
      label: { zh: "再次发出", en: "Send again" },
      about: "Asks the customer again once the dispute is cleared up; corrections are documents of a later period.",
      from: "DISPUTED",
      to: "SENT",
      input: ReasonInput,
      effect: ({ record, ctx }) => {
        Object.assign(record, { sentOn: ctx.today, answeredOn: undefined, answeredBy: undefined, recordedById: undefined });
      },
    },
    cancel: cancel({ about: "Cancels a statement that is not confirmed.", from: ["DRAFT", "SENT", "DISPUTED"] }),
  },
});
