import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, moneyText, type Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { CashReceipt } from "../receivables/cashReceipt.ts";
import { book, loadAccount, reverseEntry } from "../receivables/ledger.ts";
import type { Refund } from "./refund.ts";

export const RefundStatus = enumeration("RefundStatus", "Status of a refund.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待付款", en: "To pay", tone: "info", about: "The amount is taken from the balance on account; the cashier transfers it." },
  PAID: { zh: "已付款", en: "Paid", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type RefundStatus = ValueOf<typeof RefundStatus>;

const clause = "四(四)3";

const receiptNotPosted = rule<{ number: string }>("RECEIPT_NOT_POSTED", {
  clause,
  message: { zh: ({ number }) => `收款单 ${number} 未过账或已冲销`, en: ({ number }) => `The receipt ${number} is not posted, or was reversed` },
});

const payerUnknown = rule<{ number: string }>("PAYER_ACCOUNT_UNKNOWN", {
  clause,
  message: { zh: ({ number }) => `收款单 ${number} 没有付款账号`, en: ({ number }) => `The account that ${number} was paid from is not known` },
  remedy: { zh: () => "请按银行回单登记付款账号", en: () => "Record the payer's account from the bank's advice", by: ["CashReceipt.recordPayer"] },
});

const moreThanPaid = rule<{ number: string; left: Money }>("REFUND_EXCEEDS_RECEIPT", {
  clause,
  message: { zh: ({ number, left }) => `收款单 ${number} 最多可退 ${moneyText(left)}`, en: ({ number, left }) => `At most ${moneyText(left)} of ${number} can be refunded` },
  discloses: ["CashReceipt"],
  discreetly: { zh: () => "退款超过原收款", en: () => "The refund exceeds the payment" },
});

const moreThanOnAccount = rule<{ onAccount: Money }>("REFUND_EXCEEDS_ON_ACCOUNT", {
  clause,
  message: { zh: ({ onAccount }) => `预收余额只有 ${moneyText(onAccount)}`, en: ({ onAccount }) => `Only ${moneyText(onAccount)} is on account` },
  remedy: { zh: () => "请减少金额，或先冲销已做的核销", en: () => "Reduce the amount, or reverse a settlement first", by: ["Settlement.reverse"] },
  discloses: ["CustomerAccount"],
  discreetly: { zh: () => "预收余额不足", en: () => "Less than that is on account" },
});

const paidOutOfTime = rule("REFUND_PAID_OUT_OF_TIME", { message: { zh: () => "付款日期不能晚于今天", en: () => "The date of the transfer lies in the future" } });

/** Findings against refunding this amount of this payment now. */
export async function refundFindings({ cashReceiptId, customerId, amount }: Refund, ctx: Context): Promise<Finding[]> {
  const receipt = (await ctx.loader.load<CashReceipt>(cashReceiptId))!;
  const { number, status, payerAccount } = receipt;
  if (status !== "POSTED") return [receiptNotPosted({ number }, { field: "cashReceiptId", record: receipt })];
  const left = money(receipt.amount.amount - (receipt.refunded?.amount ?? 0), receipt.amount.currency);
  const account = await loadAccount(ctx, customerId, amount.currency);
  const onAccount = account?.onAccount ?? money(0, amount.currency);
  return [
    ...(payerAccount ? [] : [payerUnknown({ number }, { field: "cashReceiptId", record: receipt })]),
    ...(amount.currency !== left.currency || amount.amount > left.amount ? [moreThanPaid({ number, left }, { field: "amount", record: receipt })] : []),
    ...(amount.amount > onAccount.amount ? [moreThanOnAccount({ onAccount }, { field: "amount", record: account ?? receipt })] : []),
  ];
}

const refundable: Guard<Refund> = refundFindings;

const onAccountToRefund = { debit: "ON_ACCOUNT", credit: "REFUND" } as const;

/** Counts the amount as given back of its payment; with −1, no longer. */
async function countRefunded({ cashReceiptId, amount }: Refund, sign: 1 | -1, uow: UnitOfWork, ctx: Context): Promise<void> {
  const receipt = uow.edit((await ctx.loader.load<CashReceipt>(cashReceiptId))!);
  receipt.refunded = money((receipt.refunded?.amount ?? 0) + sign * amount.amount, amount.currency);
}

const posting = ({ id: sourceId, customerId, amount }: Refund) => ({ customerId, amount, sourceId });

/** Reserves the amount, so that it cannot be used for settlements. */
async function reserve({ record, uow, ctx }: Step<Refund>): Promise<void> {
  await countRefunded(record, 1, uow, ctx);
  await book(ctx, uow, { ...onAccountToRefund, ...posting(record) });
}

class PaymentInput {
  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the transfer.", input: { required: true, when: "any" } })
  paidOn!: string;
}

async function pay({ record, input: { bankReference, paidOn }, uow, ctx }: Step<Refund, PaymentInput>): Promise<void> {
  refuseIfAny(paidOn > ctx.today ? [paidOutOfTime(undefined, { field: "paidOn" })] : []);
  Object.assign(record, { bankReference, paidOn });
  await book(ctx, uow, { debit: "REFUND", credit: "BANK", ...posting(record) });
}

/** What was approved and not paid is on account again. */
async function revoke({ record, uow, ctx }: Step<Refund>): Promise<void> {
  await countRefunded(record, -1, uow, ctx);
  await reverseEntry(ctx, uow, { ...onAccountToRefund, ...posting(record) });
}

/** A second person of finance decides; no other role can stand in. */
const refundRoute = approvalRoute("refund", [{ steps: [{ role: "finance" }] }], { label: { zh: "客户退款", en: "Refund" } });

export const refundLifecycle = lifecycle<Refund, RefundStatus>({
  states: RefundStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<Refund, RefundStatus>({
      route: refundRoute,
      amount: "amount",
      submitters: ["finance"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the refund to a second person of finance.", guards: [refundable] },
      guards: [refundable],
      onApproved: reserve,
    }),
    pay: {
      label: { zh: "登记付款", en: "Record payment" },
      about: "Records that the cashier has transferred it.",
      from: "APPROVED",
      to: "PAID",
      tone: "primary",
      duty: "payer",
      input: PaymentInput,
      effect: pay,
    },
    revoke: {
      label: { zh: "撤销", en: "Revoke" },
      about: "Cancels an approved refund that is not paid; the amount is on account again.",
      from: "APPROVED",
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
      effect: revoke,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
