import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readPage } from "../../../table/list.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import { Employee } from "../../organization/people/employee.ts";
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";
import { nameRepresentative } from "../customers/customerWork.ts";
import { book, bookBack } from "./ledger.ts";
import { Receivable } from "./receivable.ts";
import { mostSettled, PostingStatus, Settlement, settlementFindings, SettlementLine, totalOf } from "./settlement.ts";

const matchedTooMuch = rule("MATCHED_MORE_THAN_RECEIVED", {
  clause: "四(四)3",
  message: { zh: () => "核销金额合计超过收款金额", en: () => "More is settled than was received" },
  remedy: { zh: () => "请减少核销金额", en: () => "Settle less" },
});

class PostAsked {
  @Attribute(() => Boolean, { zh: "按到期先后自动核销", en: "Oldest first", about: "Settles the receivables that are due first, as far as the amount goes, where the receipt names none itself. Disputed ones are left out.", nullable: true, input: true })
  oldestFirst?: boolean;
}

/** Money comes in. */
const inward = { debit: "BANK", credit: "ON_ACCOUNT" } as const;

/** The receivables that are due first, as far as the amount goes; at most as many as fit into one settlement. */
async function oldestFirst({ customerId, amount }: CashReceipt, ctx: Context): Promise<SettlementLine[]> {
  const { edges } = await readPage(ctx.table, Receivable, {
    filter: { customerId: { eq: customerId }, outstanding: { eq: true }, status: { in: ["OPEN", "PARTIAL"] } },
    orderBy: { sort: "dueOn", descending: false },
    first: mostSettled,
  });
  let left = amount.amount;
  return edges.flatMap(({ node: { id: receivableId, open } }) => {
    const part = open.currency === amount.currency ? Math.min(left, open.amount) : 0;
    left -= part;
    return part > 0 ? [{ receivableId, amount: money(part, amount.currency) }] : [];
  });
}

/** All of it comes to be on account; from there receivables are settled. */
async function post({ record, input, uow, ctx }: Step<CashReceipt, PostAsked>): Promise<void> {
  const { id, customerId, representativeId, amount } = record;
  record.sharedWithId = customerId;
  await book(ctx, uow, { ...inward, customerId, amount, sourceId: id });
  const lines = record.matches?.length ? record.matches : input.oldestFirst ? await oldestFirst(record, ctx) : [];
  if (lines.length === 0) return;
  const settlement = uow.create(Settlement, { customerId, representativeId, lines, total: totalOf(lines), cashReceiptId: id, status: "DRAFT", duties: [] });
  await apply(ctx, uow, settlement, "post");
  record.settlementId = settlement.id;
}

/** The settlement that was posted with it is reversed first; what was settled with the rest since must be reversed by hand. */
async function reverse({ record, input, uow, ctx }: Step<CashReceipt, ReasonAsked>): Promise<void> {
  const { id, customerId, amount, settlementId } = record;
  const settlement = settlementId ? await ctx.loader.load<Settlement>(settlementId) : null;
  if (settlement?.status === "POSTED") await apply(ctx, uow, settlement, "reverse", { reason: input.reason });
  await bookBack(ctx, uow, { ...inward, customerId, amount, sourceId: id });
}

const matchesFit: Guard<CashReceipt> = (receipt, ctx) => matchFindings(receipt, ctx);

const cashReceiptLifecycle = lifecycle<CashReceipt, PostingStatus>({
  states: PostingStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    post: { label: { zh: "过账", en: "Post" }, about: "Books the payment, and settles the receivables that it names.", from: "DRAFT", to: "POSTED", tone: "primary", input: PostAsked, guards: [matchesFit], effect: post },
    reverse: { label: { zh: "冲销", en: "Reverse" }, about: "Takes a payment back that was booked by mistake, by entries the other way round.", from: "POSTED", to: "REVERSED", tone: "danger", input: ReasonAsked, effect: reverse },
  },
});

/** Money that came from a customer: first on account, then matched to receivables, one to many, in parts. 四(四)3 */
@Entity<CashReceipt>({
  prefix: "cash",
  domain: "sales",
  label: { zh: "收款单", en: "Cash receipt" },
  about: "Money that came from a customer.",
  clause: "四(四)3",
  number: "CR",
  representation: "number",
  search: ["number", "bankReference"],
  lists: { all: ["receivedOn", "createdAt"], customerId: ["receivedOn"], status: ["receivedOn"], representativeId: ["receivedOn"], sharedWithId: ["receivedOn"] },
  unique: ["bankReference"],
  lifecycle: cashReceiptLifecycle,
  events: {
    posted: { on: "post", version: "2026-11-27", zh: "收款已入账", en: "Cash receipt posted", about: { zh: "收到的款项已记入账户。", en: "A payment was booked to the account." } },
    reversed: { on: "reverse", version: "2026-11-27", zh: "收款已冲销", en: "Cash receipt reversed", about: { zh: "已入账的款项被冲销。", en: "A payment that was booked was taken back." } },
  },
  derives: (receipt) => archived(receipt, { customerId: receipt.customerId, kind: "RECEIVABLE", representativeId: receipt.representativeId, title: receipt.number, amount: receipt.amount, events: { PAID: receipt.status === "POSTED" ? receipt.receivedOn : undefined } }),
})
export class CashReceipt extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who paid.", input: { required: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "业务员", en: "Representative", about: "Who looked after the customer when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => Money, { zh: "收款金额", en: "Amount", about: "What arrived.", input: { required: true, min: 1, max: 100_000_000_000_000 } })
  amount!: Money;

  @Attribute(() => LocalDate, { zh: "收款日期", en: "Received on", about: "Date on the bank statement.", input: { required: true } })
  receivedOn!: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference on the bank statement; no payment is entered twice.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => [SettlementLine], { zh: "核销明细", en: "Matches", about: "Receivables that the payment settles; what is left stays on account.", nullable: true, input: { maxItems: mostSettled } })
  matches?: SettlementLine[];

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "What the payer wrote.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;

  @Reference(() => Settlement, { zh: "核销单", en: "Settlement", about: "The settlement that was posted with it.", nullable: true })
  settlementId?: string;

  @Reference(() => Customer, { zh: "对客户可见", en: "Shared with", about: "The customer once it was posted: from then on its own machines may read it.", nullable: true })
  sharedWithId?: string;

  @Attribute(() => PostingStatus, { zh: "状态", en: "Status", about: "Whether it is booked." })
  override status!: PostingStatus;
}

async function matchFindings({ customerId, amount, matches }: CashReceipt, ctx: Context): Promise<Finding[]> {
  if (!matches?.length) return [];
  const findings = await settlementFindings(customerId, amount.currency, matches, ctx);
  if (findings.length > 0) return findings.map((one) => ({ ...one, field: one.field?.replace(/^lines/, "matches") }));
  return totalOf(matches).amount > amount.amount ? [matchedTooMuch(undefined, { field: "matches" })] : [];
}

export const CashReceiptResolver = EntityResolver(CashReceipt, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    await nameRepresentative(record, ctx);
    return [...(record.receivedOn > ctx.today ? [receivedInFuture(undefined, { field: "receivedOn" })] : []), ...(await matchFindings(record, ctx))];
  },
});
