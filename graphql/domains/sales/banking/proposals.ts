/**
 * Proposed matches of a bank transaction, with the evidence. A proposal is computed at each request and posts
 * nothing: finance confirms it by its key, which changes with the proposal. 四(四)3
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readPage } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { AcceptanceBill } from "../bills/acceptanceBill.ts";
import { Customer } from "../customers/customer.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { Receivable } from "../receivables/receivable.ts";
import { PaymentRequest } from "../../supply/payables/paymentRequest.ts";
import { Refund } from "../refunds/refund.ts";
import { unmatched, type BankTransaction } from "./bankTransaction.ts";
import { mostMatchLines, type BankMatchLine } from "./bankTransactionLifecycle.ts";

export const ProposalKind = enumeration("BankProposalKind", "Kind of a proposed match of a bank transaction.", {
  RECEIPT: { zh: "已登记的收款单", en: "Entered receipt", about: "A cash receipt that was entered by hand for the same transfer." },
  BILL: { zh: "承兑汇票托收", en: "Bill collected", about: "An acceptance bill that is held and due." },
  REFUND: { zh: "客户退款", en: "Refund", about: "A refund that was approved or paid." },
  PAYMENT: { zh: "供应商付款", en: "Payment to a supplier", about: "A payment request that was approved or paid." },
  RECEIVABLES: { zh: "收回应收账款", en: "Receivables paid", about: "Receivables of a customer; the excess stays on account." },
  ON_ACCOUNT: { zh: "预收账款", en: "On account", about: "The customer has no open receivable: the money stays on account." },
});
export type ProposalKind = ValueOf<typeof ProposalKind>;

export const ProposalEvidence = enumeration("BankProposalEvidence", "Evidence for a proposal.", {
  BANK_REFERENCE: { zh: "银行流水号相同", en: "Same bank reference" },
  PAYER_ACCOUNT: { zh: "曾从该账号付款", en: "Has paid from this account before" },
  PAYER_NAME: { zh: "对方户名与客户名称相同", en: "The counterparty has the customer's name" },
  DOCUMENT_NUMBER: { zh: "摘要中有单号", en: "The text names the document" },
  AMOUNT: { zh: "金额相同", en: "Same amount" },
  SUM: { zh: "所列款项合计等于到账金额", en: "The items add up to the amount" },
  OLDEST_FIRST: { zh: "按到期先后", en: "Oldest first" },
  BILL_NUMBER: { zh: "摘要中有票据号码", en: "The text names the bill" },
  PAYEE_ACCOUNT: { zh: "收款账号相同", en: "Same payee's account" },
});
export type ProposalEvidence = ValueOf<typeof ProposalEvidence>;

export interface Proposal {
  kind: ProposalKind;
  /** The receipt, bill, refund or payment request that it is. */
  recordId?: string;
  /** Who paid, or was paid: a customer; of a payment to a supplier the supplier. */
  customerId?: string;
  supplierId?: string;
  lines: BankMatchLine[];
  evidence: ProposalEvidence[];
}

/** Derived from the content of the proposal, so a changed proposal has another key. */
export const proposalKey = ({ kind, recordId, customerId, lines }: Proposal): string => createHash("sha256").update(canonicalize([kind, recordId ?? null, customerId ?? null, lines])!).digest("hex").slice(0, 32);

/** Most customers for whom one account may have paid; with more there is no useful proposal. */
const mostCustomers = 3;
const mostLooked = 50;

const mentions = (text: string | undefined, number: string | undefined): boolean => Boolean(text && number && number.length >= 4 && text.includes(number));

/** Customers with posted payments from this account, the latest first. */
async function payersFrom(account: string | undefined, { table }: Context): Promise<string[]> {
  if (!account) return [];
  const { edges } = await readPage(table, CashReceipt, { filter: { payerAccount: { eq: account } }, orderBy: { sort: "receivedOn", descending: true }, first: mostLooked });
  return [...new Set(edges.flatMap(({ node }) => (node.status === "POSTED" ? [node.customerId] : [])))].slice(0, mostCustomers);
}

async function customersCalled(name: string | undefined, { table }: Context): Promise<string[]> {
  if (!name) return [];
  const { edges } = await readPage(table, Customer, { filter: { name: { from: name, to: name } }, orderBy: { sort: "name", descending: false }, first: mostCustomers });
  return edges.flatMap(({ node }) => (node.name === name ? [node.id] : []));
}

/** Receipts that were entered by hand for the same transfer and are not linked to it. */
async function enteredReceipts(transaction: BankTransaction, { table }: Context): Promise<Proposal[]> {
  const { serial, counterpartyAccount, amount } = transaction;
  if (!serial) return [];
  const { edges } = await readPage(table, CashReceipt, { filter: { bankReference: { eq: serial } }, orderBy: { sort: "receivedOn", descending: true }, first: mostLooked });
  return edges.flatMap(({ node: { id, status, customerId, bankTransactionId, acceptanceBillId, amount: received, payerAccount } }): Proposal[] => {
    const fits = status !== "REVERSED" && !bankTransactionId && !acceptanceBillId && received.currency === amount.currency && received.amount <= unmatched(transaction);
    const evidence: ProposalEvidence[] = ["BANK_REFERENCE", ...(received.amount === unmatched(transaction) ? (["AMOUNT"] as const) : []), ...(payerAccount && payerAccount === counterpartyAccount ? (["PAYER_ACCOUNT"] as const) : [])];
    return fits ? [{ kind: "RECEIPT", recordId: id, customerId, lines: [{ customerId, amount: received }], evidence }] : [];
  });
}

/** Bills that the bank may have collected: due and of this amount, those named in the text first. */
async function collectedBills(transaction: BankTransaction, { table }: Context): Promise<Proposal[]> {
  const { bookedOn, amount, text, matched } = transaction;
  if (matched.amount > 0) return [];
  const { edges } = await readPage(table, AcceptanceBill, { filter: { status: { eq: "HELD" }, dueOn: { to: bookedOn } }, orderBy: { sort: "dueOn", descending: true }, first: mostLooked });
  const proposals = edges.flatMap(({ node: { id, customerId, billNumber, amount: face } }): Proposal[] => {
    if (face.amount !== amount.amount || face.currency !== amount.currency) return [];
    return [{ kind: "BILL", recordId: id, customerId, lines: [{ customerId, amount: face }], evidence: ["AMOUNT", ...(mentions(text, billNumber) ? (["BILL_NUMBER"] as const) : [])] }];
  });
  return proposals.toSorted((a, b) => b.evidence.length - a.evidence.length).slice(0, mostCustomers);
}

/** Refunds that it may have paid: approved and not recorded as paid, or paid with this reference. */
async function paidRefunds({ serial, counterpartyAccount, amount }: BankTransaction, { table }: Context): Promise<Proposal[]> {
  const { edges } = await readPage(table, Refund, { filter: { status: { in: ["APPROVED", "PAID"] } }, orderBy: { sort: "createdAt", descending: true }, first: mostLooked });
  return edges.flatMap(({ node: { id, customerId, payerAccount, bankReference, bankTransactionId, amount: refunded, status } }): Proposal[] => {
    if (bankTransactionId || refunded.amount !== -amount.amount || refunded.currency !== amount.currency) return [];
    const sameReference = Boolean(serial) && bankReference === serial;
    const sameAccount = Boolean(counterpartyAccount) && payerAccount === counterpartyAccount;
    if (!sameReference && (!sameAccount || (status === "PAID" && Boolean(serial) && bankReference !== serial))) return [];
    const evidence: ProposalEvidence[] = [...(sameReference ? (["BANK_REFERENCE"] as const) : []), ...(sameAccount ? (["PAYEE_ACCOUNT"] as const) : []), "AMOUNT"];
    return [{ kind: "REFUND", recordId: id, customerId, lines: [{ customerId, amount: refunded }], evidence }];
  });
}

/** Payments to suppliers that went out with it, by the same evidence as refunds. */
async function paidRequests({ serial, counterpartyAccount, amount }: BankTransaction, { table }: Context): Promise<Proposal[]> {
  const { edges } = await readPage(table, PaymentRequest, { filter: { status: { in: ["APPROVED", "PAID"] } }, orderBy: { sort: "createdAt", descending: true }, first: mostLooked });
  return edges.flatMap(({ node: { id, supplierId, payeeAccount, bankReference, total, status } }): Proposal[] => {
    if (total.amount !== -amount.amount || total.currency !== amount.currency) return [];
    const sameReference = Boolean(serial) && bankReference === serial;
    const sameAccount = digits(counterpartyAccount) !== "" && digits(payeeAccount) === digits(counterpartyAccount);
    if (!sameReference && (!sameAccount || (status === "PAID" && Boolean(serial) && bankReference !== serial))) return [];
    return [{ kind: "PAYMENT", recordId: id, supplierId, lines: [], evidence: [...(sameReference ? (["BANK_REFERENCE"] as const) : []), ...(sameAccount ? (["PAYEE_ACCOUNT"] as const) : []), "AMOUNT"] }];
  });
}

/** Accounts are entered with and without spaces and dashes. */
const digits = (account: string | undefined): string => (account ?? "").replaceAll(/[ -]/g, "");

/** Due receivables of a customer, the oldest first. Disputed receivables are settled by hand only. */
async function owedBy(customerId: string, currency: string, { table, loader }: Context): Promise<Receivable[]> {
  const { edges } = await readPage(table, Receivable, { filter: { customerId: { eq: customerId }, outstanding: { eq: true }, status: { in: ["OPEN", "PARTIAL"] } }, orderBy: { sort: "dueOn", descending: false }, first: mostLooked });
  const owed = await loader.loadAll<Receivable>(edges.map(({ node }) => node.id));
  return owed.filter(({ open, status }) => open.currency === currency && open.amount > 0 && (status === "OPEN" || status === "PARTIAL"));
}

/** The receivables that the transfer pays: those named in its text, the one of its amount, or the oldest up to its amount. */
function choose(owed: readonly Receivable[], wanted: number, text: string | undefined): { chosen: readonly Receivable[]; evidence: ProposalEvidence[] } {
  const sumOf = (some: readonly Receivable[]) => some.reduce((sum, { open }) => sum + open.amount, 0);
  const named = owed.filter(({ number, documentNumber }) => mentions(text, number) || mentions(text, documentNumber));
  if (named.length > 0) return { chosen: named, evidence: ["DOCUMENT_NUMBER", ...(sumOf(named) === wanted ? (["SUM"] as const) : [])] };
  const equal = owed.filter(({ open }) => open.amount === wanted);
  if (equal.length === 1) return { chosen: equal, evidence: ["AMOUNT"] };
  const oldest = owed.findIndex((_, i) => sumOf(owed.slice(0, i + 1)) >= wanted);
  const chosen = oldest < 0 ? owed : owed.slice(0, oldest + 1);
  return { chosen, evidence: ["OLDEST_FIRST", ...(sumOf(chosen) === wanted ? (["SUM"] as const) : [])] };
}

async function ofCustomer(transaction: BankTransaction, customerId: string, known: ProposalEvidence, ctx: Context): Promise<Proposal> {
  const { currency } = transaction.amount;
  const wanted = unmatched(transaction);
  const { chosen, evidence } = choose(await owedBy(customerId, currency, ctx), wanted, transaction.text);
  let left = wanted;
  // One line is reserved for the part that stays on account.
  const settled = chosen.slice(0, mostMatchLines - 1).flatMap(({ id: receivableId, open }): BankMatchLine[] => {
    const part = Math.min(left, open.amount);
    left -= part;
    return part > 0 ? [{ customerId, receivableId, amount: money(part, currency) }] : [];
  });
  const lines: BankMatchLine[] = [...settled, ...(left > 0 ? [{ customerId, amount: money(left, currency) }] : [])];
  return settled.length > 0 ? { kind: "RECEIVABLES", customerId, lines, evidence: [known, ...evidence] } : { kind: "ON_ACCOUNT", customerId, lines, evidence: [known] };
}

/** Proposed matches, the likeliest first; empty once it is matched. */
export async function proposalsFor(transaction: BankTransaction, ctx: Context): Promise<Proposal[]> {
  if (transaction.status !== "TO_CONFIRM" && transaction.status !== "SUSPENSE") return [];
  if (transaction.amount.amount < 0) return (await Promise.all([paidRefunds(transaction, ctx), paidRequests(transaction, ctx)])).flat();
  const [receipts, bills, payers, called] = await Promise.all([
    enteredReceipts(transaction, ctx),
    collectedBills(transaction, ctx),
    payersFrom(transaction.counterpartyAccount, ctx),
    customersCalled(transaction.counterparty, ctx),
  ]);
  const named = called.filter((id) => !payers.includes(id));
  const customers = await Promise.all([...payers.map((id) => ofCustomer(transaction, id, "PAYER_ACCOUNT", ctx)), ...named.map((id) => ofCustomer(transaction, id, "PAYER_NAME", ctx))]);
  const billIsNamed = bills.some(({ evidence }) => evidence.includes("BILL_NUMBER"));
  return [...receipts, ...(billIsNamed ? bills : []), ...customers, ...(billIsNamed ? [] : bills)];
}

/** Whether its payer is known. Money from an unknown account is suspense, even under a known name. */
export async function isExplained(transaction: BankTransaction, ctx: Context): Promise<boolean> {
  if (transaction.amount.amount < 0) return true;
  if ((await payersFrom(transaction.counterpartyAccount, ctx)).length > 0) return true;
  const [receipts, bills] = await Promise.all([enteredReceipts(transaction, ctx), collectedBills(transaction, ctx)]);
  return receipts.length > 0 || bills.some(({ evidence }) => evidence.includes("BILL_NUMBER"));
}
