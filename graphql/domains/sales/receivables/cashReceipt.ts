import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readPage } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { recordRepresentative } from "../customers/customerWork.ts";
import { book, reverseEntry } from "./ledger.ts";
import { Receivable } from "./receivable.ts";
import { mostSettled, PostingStatus, Settlement, settlementFindings, SettlementLine, totalOf } from "./settlement.ts";

const matchedTooMuch = rule("MATCHED_MORE_THAN_RECEIVED", {
  clause: "四(四)3",
  message: { zh: () => "核销金额合计超过收款金额", en: () => "The settled total exceeds the receipt" },
  remedy: { zh: () => "请减少核销金额", en: () => "Settle less", by: [] },
});

const payerName = { zh: "付款户名", en: "Payer", about: "Name of the account that it was paid from, as the bank statement has it." } as const;
const payerAccount = { zh: "付款账号", en: "Payer's account", about: "Account that it was paid from: a refund goes there and nowhere else.", help: { zh: "退款只能退回到此账号。", en: "Refunds go back to this account only." } } as const;
const accountNumber = "[0-9A-Za-z-]{6,40}";

class PostInput {
  @Attribute(() => Boolean, { zh: "按到期先后自动核销", en: "Settle oldest first", about: "If the receipt names no receivables, settles those due first, as far as the amount covers them. Disputed ones are left out.", help: { zh: "未指定应收账款时，按到期先后核销，有争议的除外。", en: "Where no receivables are named, those due first are settled, without disputed ones." }, nullable: true, input: true })
  oldestFirst?: boolean;
}

/** What comes in: money, or a bill. */
const inward = ({ acceptanceBillId }: CashReceipt) => ({ debit: acceptanceBillId ? "BILLS" : "BANK", credit: "ON_ACCOUNT" }) as const;

/** Disputed ones are settled by hand only. */
const payable: readonly string[] = ["OPEN", "PARTIAL"];

/** The receivables due first, as far as the amount covers them; at most as many as fit into one settlement. */
async function oldestFirst({ customerId, amount }: CashReceipt, ctx: Context): Promise<SettlementLine[]> {
  const { edges } = await readPage(ctx.table, Receivable, {
    filter: { customerId: { eq: customerId }, outstanding: { eq: true }, status: { in: payable } },
    orderBy: { sort: "dueOn", descending: false },
    first: mostSettled,
  });
  // A list may show what another payment has settled since. Read here, a change that comes later makes this run again.
  const receivables = await ctx.loader.loadAll<Receivable>(edges.map(({ node }) => node.id));
  let left = amount.amount;
  return receivables.filter(({ status }) => payable.includes(status)).flatMap(({ id: receivableId, open }) => {
    const part = open.currency === amount.currency ? Math.min(left, open.amount) : 0;
    left -= part;
    return part > 0 ? [{ receivableId, amount: money(part, amount.currency) }] : [];
  });
}

/** The full amount is credited on account; receivables are settled from there. */
async function post({ record, input, uow, ctx }: Step<CashReceipt, PostInput>): Promise<void> {
  const { id, customerId, representativeId, amount } = record;
  await book(ctx, uow, { ...inward(record), customerId, amount, sourceId: id, line: 1 });
  const lines = record.matches?.length ? record.matches : input.oldestFirst ? await oldestFirst(record, ctx) : [];
  if (lines.length === 0) return;
  const settlement = uow.create(Settlement, { customerId, representativeId, lines, total: totalOf(lines), cashReceiptId: id, status: "DRAFT", duties: [] });
  await apply(ctx, uow, settlement, "post");
  record.settlementId = settlement.id;
}

/** Reverses the settlement posted with it first; later settlements of the rest must be reversed by hand. */
async function reverse({ record, input, uow, ctx }: Step<CashReceipt, ReasonInput>): Promise<void> {
  const { id, customerId, amount, settlementId } = record;
  const settlement = settlementId ? await ctx.loader.load<Settlement>(settlementId) : null;
  if (settlement?.status === "POSTED") await apply(ctx, uow, settlement, "reverse", { reason: input.reason });
  await reverseEntry(ctx, uow, { ...inward(record), customerId, amount, sourceId: id, line: 1 });
}

/** Whose account the money came from: a refund goes there and nowhere else. */
class PayerInput {
  @Attribute(() => String, { ...payerName, input: { required: true, maxLength: 100 } })
  payerName!: string;

  @Attribute(() => String, { ...payerAccount, input: { required: true, pattern: accountNumber } })
  payerAccount!: string;
}

const payerKnown = rule("PAYER_KNOWN", {
  clause: "四(四)3",
  message: { zh: () => "已登记付款账号", en: () => "The payer's account is recorded already" },
});

const payerUnknown: Guard<CashReceipt> = (receipt) => (receipt.payerAccount ? [payerKnown()] : []);

const paidByBill = rule("PAID_BY_BILL", {
  clause: "四(四)3",
  message: { zh: () => "该笔收款为承兑汇票", en: () => "It was paid with an acceptance bill" },
  remedy: { zh: () => "请在汇票上登记拒付", en: () => "Record on the bill that it was dishonoured", by: [] },
});

const noBill: Guard<CashReceipt> = ({ acceptanceBillId }) => (acceptanceBillId ? [paidByBill()] : []);

const matchesFit: Guard<CashReceipt> = (receipt, ctx) => matchFindings(receipt, ctx);

const cashReceiptLifecycle = lifecycle<CashReceipt, PostingStatus>({
  states: PostingStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    post: { label: { zh: "过账", en: "Post" }, about: "Posts the payment and settles the receivables that it names.", from: "DRAFT", to: "POSTED", tone: "primary", input: PostInput, guards: [matchesFit], effect: post },
    recordPayer: {
      label: { zh: "登记付款账号", en: "Record payer" },
      about: "Records the account that a posted payment came from, where it was not entered; once.",
      from: "POSTED",
      input: PayerInput,
      guards: [payerUnknown],
      effect: ({ record, input }) => {
        Object.assign(record, { payerName: input.payerName, payerAccount: input.payerAccount });
      },
    },
    reverse: { label: { zh: "冲销", en: "Reverse" }, about: "Reverses a payment posted by mistake with opposite entries.", from: "POSTED", to: "REVERSED", tone: "danger", input: ReasonInput, guards: [noBill], effect: reverse },
    returnBill: { label: { zh: "退票", en: "Return bill" }, about: "Reverses the payment of a bill that was dishonoured.", from: "POSTED", to: "REVERSED", internal: true, input: ReasonInput, effect: reverse },
  },
});

/** A payment from a customer: first on account, then settled against one or more receivables, also in part. 四(四)3 */
@Entity<CashReceipt>({
  prefix: "cash",
  domain: "sales",
  label: { zh: "收款单", en: "Cash receipt" },
  about: "A payment from a customer.",
  clause: "四(四)3",
  number: "CR",
  representation: "number",
  attachments: true,
  search: ["number", "bankReference"],
  lists: { all: ["receivedOn", "createdAt"], customerId: ["receivedOn"], status: ["receivedOn"], representativeId: ["receivedOn"], sharedWithId: ["receivedOn"], bankReference: ["receivedOn"], payerAccount: ["receivedOn"], bankTransactionId: ["receivedOn"] },
  totals: ["amount"],
  // One transfer may pay for two customers, each with a receipt of its own; a reversed receipt may be entered again.
  unique: ["customerId+bankReference"],
  claimsUnique: ({ status }) => status !== "REVERSED",
  lifecycle: cashReceiptLifecycle,
  events: {
    posted: { on: "post", version: "2026-11-27", zh: "收款已入账", en: "Cash receipt posted", about: { zh: "收到的款项已记入账户。", en: "A payment was posted to the account." } },
    reversed: { on: ["reverse", "returnBill"], version: "2026-11-27", zh: "收款已冲销", en: "Cash receipt reversed", about: { zh: "已入账的款项被冲销。", en: "A posted payment was reversed." } },
  },
  timeline: [{ of: "customerId", kind: "RECEIVABLE", amount: "amount", also: ["representativeId"], at: { PAID: ({ status, receivedOn }) => (status === "POSTED" ? receivedOn : undefined) } }],
})
export class CashReceipt extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who paid.", input: { required: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => Money, { zh: "收款金额", en: "Amount", about: "Amount received.", input: { required: true, min: 1, max: 100_000_000_000_000 } })
  amount!: Money;

  @Attribute(() => LocalDate, { zh: "收款日期", en: "Received on", about: "Date on the bank statement.", input: { required: true, when: "any" } })
  receivedOn!: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference on the bank statement; unique for each customer, so that no payment is entered twice. A reversed receipt gives it back.", help: { zh: "银行回单上的流水号；同一客户不能重复登记。", en: "As on the bank statement; a payment cannot be entered twice." }, input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => [SettlementLine], { zh: "核销明细", en: "Settled items", about: "Receivables that the payment settles; the remainder stays on account.", nullable: true, input: { maxItems: mostSettled } })
  matches?: SettlementLine[];

  @Attribute(() => String, { ...payerName, nullable: true, input: { maxLength: 100 } })
  payerName?: string;

  @Attribute(() => String, { ...payerAccount, nullable: true, input: { pattern: accountNumber } })
  payerAccount?: string;

  @Attribute(() => Money, { zh: "已退款", en: "Refunded", about: "Sum of its approved refunds.", nullable: true })
  refunded?: Money;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Payment reference of the payer.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;

  @Reference(() => Settlement, { zh: "核销单", en: "Settlement", about: "The settlement that was posted with it.", nullable: true })
  settlementId?: string;

  @Reference(() => Node, { zh: "承兑汇票", en: "Acceptance bill", about: "The bill that it was paid with.", holds: ["AcceptanceBill"], nullable: true })
  acceptanceBillId?: string;

  @Reference(() => Node, { zh: "银行流水", en: "Bank transaction", about: "Line of the bank statement that it was confirmed from.", holds: ["BankTransaction"], nullable: true })
  bankTransactionId?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is posted" })
  sharedWithId?: string;

  @Attribute(() => PostingStatus, { zh: "状态", en: "Status", about: "Whether it is posted." })
  override status!: PostingStatus;
}

async function matchFindings({ customerId, amount, matches }: CashReceipt, ctx: Context): Promise<Finding[]> {
  if (!matches?.length) return [];
  const findings = await settlementFindings(customerId, amount.currency, matches, ctx);
  if (findings.length > 0) return findings.map((one) => ({ ...one, field: one.field?.replace(/^lines/, "matches") }));
  return totalOf(matches).amount > amount.amount ? [matchedTooMuch(undefined, { field: "matches" })] : [];
}

sharesWith(CashReceipt, ({ customerId }) => customerId, ({ status }) => status === "POSTED");

export const CashReceiptResolver = EntityResolver(CashReceipt, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    await recordRepresentative(record, ctx);
    return [...(record.receivedOn > ctx.today ? [receivedInFuture(undefined, { field: "receivedOn" })] : []), ...(await matchFindings(record, ctx))];
  },
});
