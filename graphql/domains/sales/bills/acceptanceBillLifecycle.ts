import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { book } from "../receivables/ledger.ts";
import type { AcceptanceBill } from "./acceptanceBill.ts";

export const AcceptanceBillStatus = enumeration("AcceptanceBillStatus", "Status of an acceptance bill.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  HELD: { zh: "持有", en: "Held", tone: "info", about: "It has paid what the customer owed; the money arrives when it is due." },
  COLLECTED: { zh: "已托收", en: "Collected", tone: "good", about: "The money has arrived." },
  DISHONOURED: { zh: "已拒付", en: "Dishonoured", tone: "bad", about: "It was not paid: the customer owes again what it had settled." },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type AcceptanceBillStatus = ValueOf<typeof AcceptanceBillStatus>;

const clause = "四(四)3";

const dueBeforeReceipt = rule("BILL_DUE_BEFORE_RECEIPT", { clause, message: { zh: () => "到期日早于收票日期", en: () => "It is due before it was received" } });

const collectedOutOfTime = rule<{ dueOn: string }>("BILL_COLLECTED_OUT_OF_TIME", {
  clause,
  message: { zh: ({ dueOn }) => `托收日期须在到期日 ${dueOn} 与今天之间`, en: ({ dueOn }) => `The money arrives between the due date ${dueOn} and today` },
});

export function billFindings({ receivedOn, dueOn }: AcceptanceBill, ctx: Context): Finding[] {
  return [
    ...(receivedOn > ctx.today ? [receivedInFuture(undefined, { field: "receivedOn" })] : []),
    ...(dueOn < receivedOn ? [dueBeforeReceipt(undefined, { field: "dueOn" })] : []),
  ];
}

class ReceiveInput {
  @Attribute(() => Boolean, { zh: "按到期先后自动核销", en: "Settle oldest first", about: "Settles the receivables due first, as far as the bill covers them; otherwise it stays on account.", nullable: true, input: true })
  oldestFirst?: boolean;
}

class CollectInput {
  @Attribute(() => LocalDate, { zh: "托收日期", en: "Collected on", about: "Date on which the money arrived.", input: { required: true, when: "any" } })
  collectedOn!: string;
}

/** It pays as a transfer does, only that bills are debited and not the bank. */
async function receive({ record, input, uow, ctx }: Step<AcceptanceBill, ReceiveInput>): Promise<void> {
  const { id: acceptanceBillId, customerId, representativeId, amount, receivedOn, billNumber: bankReference } = record;
  const receipt = uow.create(CashReceipt, { customerId, representativeId, amount, receivedOn, bankReference, acceptanceBillId, status: "DRAFT", duties: [] });
  await apply(ctx, uow, receipt, "post", { oldestFirst: input.oldestFirst });
  record.cashReceiptId = receipt.id;
}

async function collect({ record, input: { collectedOn }, uow, ctx }: Step<AcceptanceBill, CollectInput>): Promise<void> {
  const { id: sourceId, customerId, amount, dueOn } = record;
  refuseIfAny(collectedOn < dueOn || collectedOn > ctx.today ? [collectedOutOfTime({ dueOn }, { field: "collectedOn" })] : []);
  record.collectedOn = collectedOn;
  await book(ctx, uow, { debit: "BANK", credit: "BILLS", customerId, amount, sourceId });
}

async function dishonour({ record, input, uow, ctx }: Step<AcceptanceBill, ReasonInput>): Promise<void> {
  await apply(ctx, uow, (await ctx.loader.load<CashReceipt>(record.cashReceiptId!))!, "returnBill", { reason: input.reason });
}

export const acceptanceBillLifecycle = lifecycle<AcceptanceBill, AcceptanceBillStatus>({
  states: AcceptanceBillStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    receive: { label: { zh: "收票", en: "Receive" }, about: "Posts the bill as a payment.", from: "DRAFT", to: "HELD", tone: "primary", input: ReceiveInput, effect: receive },
    collect: { label: { zh: "登记托收", en: "Collect" }, about: "Records that the money has arrived.", from: "HELD", to: "COLLECTED", tone: "primary", input: CollectInput, effect: collect },
    dishonour: {
      label: { zh: "登记拒付", en: "Dishonour" },
      about: "Records that it was not paid: its payment and what that settled are reversed.",
      from: "HELD",
      to: "DISHONOURED",
      tone: "danger",
      input: ReasonInput,
      effect: dishonour,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
