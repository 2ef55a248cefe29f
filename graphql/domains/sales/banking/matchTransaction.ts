/**
 * Postings of confirming a bank transaction, in the same database transaction: a receipt with its settlement for each
 * customer who paid, the collection of a bill, the payment of a refund or of a supplier. The invariant: the matched
 * amount of a transaction equals the sum of its posted documents, and never exceeds its amount.
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { Refusal, refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import type { AcceptanceBill } from "../bills/acceptanceBill.ts";
import { recordRepresentative } from "../customers/customerWork.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { settlementFindings, type SettlementLine } from "../receivables/settlement.ts";
import type { PaymentRequest } from "../../supply/payables/paymentRequest.ts";
import type { Refund } from "../refunds/refund.ts";
import { BankTransaction, unmatched } from "./bankTransaction.ts";
import type { BankMatchLine, ConfirmInput, MatchInput } from "./bankTransactionLifecycle.ts";
import { proposalKey, proposalsFor, type Proposal } from "./proposals.ts";

const proposalChanged = rule("BANK_PROPOSAL_CHANGED", {
  clause: "四(四)3",
  message: { zh: () => "建议已变化，例如款项已在别处收回", en: () => "The proposal has changed, for example because a part of it was settled elsewhere" },
  remedy: { zh: () => "请刷新后重新确认", en: () => "Review it and confirm the current proposal", by: [] },
});

const matchedTooMuch = rule<{ left: Money }>("BANK_MATCHED_TOO_MUCH", {
  clause: "四(四)3",
  message: { zh: ({ left }) => `该笔流水只有 ${moneyText(left)} 未核对`, en: ({ left }) => `Only ${moneyText(left)} of the transaction is unmatched` },
  discloses: ["BankTransaction"],
  discreetly: { zh: () => "超过该笔流水未核对的金额", en: () => "The amount exceeds the unmatched part of the transaction" },
});

const wentOut = rule("BANK_MONEY_WENT_OUT", {
  clause: "四(四)3",
  message: { zh: () => "支出不能作为客户付款核对", en: () => "An outgoing payment cannot be a customer's payment" },
  remedy: { zh: () => "退款请确认建议；其他支出请标记为非客户往来", en: () => "Confirm the proposed refund, or set it aside", by: [] },
});

const tooManyCustomers = rule("BANK_TOO_MANY_CUSTOMERS", {
  message: { zh: () => "一次最多核对四个客户，其余请再次核对", en: () => "At most four customers at once; match the rest in another step" },
});

const mostCustomersAtOnce = 4;

/** Updates the matched amount; the rest awaits its match. */
function countMatched(transaction: BankTransaction, by: number): void {
  const { amount, matched } = transaction;
  transaction.matched = money(matched.amount + by, amount.currency);
  transaction.status = transaction.matched.amount === amount.amount ? "MATCHED" : "TO_CONFIRM";
}

/** A receipt for one customer's part, with the settlement of the named receivables. */
async function receiveFrom(customerId: string, lines: readonly BankMatchLine[], { record: transaction, uow, ctx }: Step<BankTransaction>): Promise<void> {
  const { currency } = transaction.amount;
  const { bankReference, counterparty: payerName, counterpartyAccount: payerAccount, bookedOn: receivedOn, text: remark, id: bankTransactionId } = transaction;
  const matches = lines.flatMap(({ receivableId, amount }): SettlementLine[] => (receivableId ? [{ receivableId, amount }] : []));
  refuseIfAny(matches.length > 0 ? await settlementFindings(customerId, currency, matches, ctx) : []);
  const amount = money(lines.reduce((sum, one) => sum + one.amount.amount, 0), currency);
  const receipt = uow.create(CashReceipt, { customerId, amount, receivedOn, bankReference, payerName, payerAccount, remark, matches, bankTransactionId, status: "DRAFT", duties: [] });
  await recordRepresentative(receipt, ctx);
  await apply(ctx, uow, receipt, "post");
}

async function receive(step: Step<BankTransaction>, lines: readonly BankMatchLine[]): Promise<void> {
  const { record } = step;
  const left = unmatched(record);
  if (record.amount.amount < 0) throw new Refusal([wentOut()]);
  const total = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
  const foreign = lines.some(({ amount }) => amount.currency !== record.amount.currency);
  refuseIfAny(foreign || total > left ? [matchedTooMuch({ left: money(left, record.amount.currency) }, { field: "lines" })] : []);
  const customers = [...new Set(lines.map(({ customerId }) => customerId))];
  refuseIfAny(customers.length > mostCustomersAtOnce ? [tooManyCustomers(undefined, { field: "lines" })] : []);
  for (const customerId of customers) await receiveFrom(customerId, lines.filter((line) => line.customerId === customerId), step);
  countMatched(record, total);
}

/** Links a receipt that was entered before, and posts it if it was not posted. */
async function link({ record: transaction, uow, ctx }: Step<BankTransaction>, receiptId: string): Promise<void> {
  const receipt = uow.edit((await ctx.loader.load<CashReceipt>(receiptId))!);
  receipt.bankTransactionId = transaction.id;
  receipt.payerName ??= transaction.counterparty;
  receipt.payerAccount ??= transaction.counterpartyAccount;
  if (receipt.status === "DRAFT") await apply(ctx, uow, receipt, "post");
  countMatched(transaction, receipt.amount.amount);
}

async function collectBill({ record: transaction, uow, ctx }: Step<BankTransaction>, billId: string): Promise<void> {
  await apply(ctx, uow, (await ctx.loader.load<AcceptanceBill>(billId))!, "collect", { collectedOn: transaction.bookedOn });
  transaction.acceptanceBillId = billId;
  countMatched(transaction, transaction.amount.amount);
}

/** Confirming the outgoing payment pays the refund; only the cashier may do it. */
async function payRefund({ record: transaction, uow, ctx }: Step<BankTransaction>, refundId: string): Promise<void> {
  const { bankReference, bookedOn: paidOn } = transaction;
  const refund = uow.edit((await ctx.loader.load<Refund>(refundId))!);
  if (refund.status === "APPROVED") await apply(ctx, uow, refund, "pay", { bankReference, paidOn });
  refund.bankTransactionId = transaction.id;
  transaction.refundId = refundId;
  countMatched(transaction, transaction.amount.amount);
}

/** An approved request is paid by whoever confirms that it went out, and that is the cashier's to say; a paid one is reconciled. */
async function payRequest({ record: transaction, uow, ctx }: Step<BankTransaction>, requestId: string): Promise<void> {
  const { bankReference, bookedOn: paidOn } = transaction;
  const request = uow.edit((await ctx.loader.load<PaymentRequest>(requestId))!);
  if (request.status === "APPROVED") await apply(ctx, uow, request, "pay", { bankReference, paidOn });
  Object.assign(request, { status: "RECONCILED", bankTransactionId: transaction.id });
  transaction.paymentRequestId = requestId;
  countMatched(transaction, transaction.amount.amount);
}

const confirmed: Record<Proposal["kind"], (step: Step<BankTransaction>, proposal: Proposal) => Promise<void>> = {
  RECEIPT: (step, { recordId }) => link(step, recordId!),
  BILL: (step, { recordId }) => collectBill(step, recordId!),
  REFUND: (step, { recordId }) => payRefund(step, recordId!),
  PAYMENT: (step, { recordId }) => payRequest(step, recordId!),
  RECEIVABLES: (step, { lines }) => receive(step, lines),
  ON_ACCOUNT: (step, { lines }) => receive(step, lines),
};

alongside<BankTransaction, ConfirmInput>(BankTransaction, "confirm", async (step) => {
  const proposal = (await proposalsFor(step.record, step.ctx)).find((one) => proposalKey(one) === step.input.proposal);
  if (!proposal) throw new Refusal([proposalChanged(undefined, { field: "proposal" })]);
  await confirmed[proposal.kind](step as unknown as Step<BankTransaction>, proposal);
});

alongside<BankTransaction, MatchInput>(BankTransaction, "match", async (step) => receive(step as unknown as Step<BankTransaction>, step.input.lines));

/** Reversing a receipt reduces the matched amount, so the transaction awaits its match again, and frees its bank reference. */
async function free({ bankTransactionId, amount }: CashReceipt, uow: UnitOfWork, ctx: Context): Promise<void> {
  const transaction = bankTransactionId ? await ctx.loader.load<BankTransaction>(bankTransactionId) : null;
  if (transaction) countMatched(uow.edit(transaction), -amount.amount);
}

alongside(CashReceipt, "reverse", ({ record, uow, ctx }) => free(record, uow, ctx));
