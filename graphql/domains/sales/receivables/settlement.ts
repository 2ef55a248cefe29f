import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText, sum } from "../../../table/money.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { recordRepresentative } from "../customers/customerWork.ts";
import { Receivable } from "./receivable.ts";
import { settle, unsettle } from "./receivablePosting.ts";

/**
 * Each line changes a receivable with its audit entry and writes a ledger entry; more lines would not fit into one
 * transaction.
 */
export const mostSettled = 25;

export const PostingStatus = enumeration("PostingStatus", "Posting status of a customer ledger document.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Not posted." },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "Its entries are in the ledger." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "Its entries have been reversed." },
});
export type PostingStatus = ValueOf<typeof PostingStatus>;

/** How much of one receivable is settled. */
@ObjectType("SettlementLine", { description: "How much of one receivable is settled." })
export class SettlementLine {
  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "Settled receivable.", input: { required: true } })
  receivableId!: string;

  @Attribute(() => Money, { zh: "核销金额", en: "Amount", about: "Settled amount.", input: { required: true, min: 1 } })
  amount!: Money;
}

export const foreignReceivable = rule<{ number: string }>("RECEIVABLE_OF_ANOTHER", {
  clause: "四(四)3",
  message: { zh: ({ number }) => `应收款 ${number} 不属于该客户或币种不同`, en: ({ number }) => `${number} belongs to another customer or has another currency` },
});

const moreThanOpen = rule<{ number: string; open: Money }>("MORE_THAN_OPEN", {
  clause: "四(四)3",
  message: { zh: ({ number, open }) => `应收款 ${number} 未收 ${moneyText(open)}，核销金额超出`, en: ({ number, open }) => `Only ${moneyText(open)} of ${number} is open` },
  remedy: { zh: () => "请减少核销金额；多付部分留作预收账款", en: () => "Reduce the amount; the excess stays on account", by: [] },
  discloses: ["Receivable"],
  discreetly: { zh: ({ number }) => `应收款 ${number} 的未收金额不足`, en: ({ number }) => `Less than that is open of ${number}` },
});

const settledTwice = rule<{ number: string }>("SETTLED_TWICE", {
  message: { zh: ({ number }) => `应收款 ${number} 出现在多行`, en: ({ number }) => `${number} appears in several lines` },
  remedy: { zh: () => "请合并为一行", en: () => "Combine them into one line" },
});

/** Findings against settling these parts, checked on the current receivables. */
export async function settlementFindings(customerId: string, currency: string, lines: readonly SettlementLine[], ctx: Context): Promise<Finding[]> {
  const receivables = await Promise.all(lines.map(({ receivableId }) => ctx.loader.load<Receivable>(receivableId)));
  return lines.flatMap(({ receivableId, amount }, i) => {
    const receivable = receivables[i]!;
    const { number, open } = receivable;
    const at = { field: `lines.${i}.receivableId`, record: receivable };
    if (receivable.customerId !== customerId || open.currency !== currency || amount.currency !== currency) return [foreignReceivable({ number }, at)];
    if (lines.findIndex((one) => one.receivableId === receivableId) < i) return [settledTwice({ number }, at)];
    return amount.amount > open.amount ? [moreThanOpen({ number, open }, { field: `lines.${i}.amount` })] : [];
  });
}

const stillOpen: Guard<Settlement> = ({ customerId, total, lines }, ctx) => settlementFindings(customerId, total.currency, lines, ctx);

async function eachLine({ record: { id, lines }, uow, ctx }: Step<Settlement>, book: typeof settle): Promise<void> {
  for (const [i, { receivableId, amount }] of lines.entries()) await book(uow, ctx, { receivable: (await ctx.loader.load<Receivable>(receivableId))!, amount, sourceId: id, line: i + 1 });
}

async function post(step: Step<Settlement>): Promise<void> {
  await eachLine(step, settle);
}

const settlementLifecycle = lifecycle<Settlement, PostingStatus>({
  states: PostingStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    post: { label: { zh: "核销", en: "Post" }, about: "Settles the receivables from the customer's balance on account.", from: "DRAFT", to: "POSTED", tone: "primary", guards: [stillOpen], effect: post },
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "Reverses the settlement: the receivables are open again, and the amount is back on account.",
      from: "POSTED",
      to: "REVERSED",
      tone: "danger",
      input: ReasonInput,
      effect: (step) => eachLine(step as Step<Settlement>, unsettle),
    },
  },
});

/** Settles receivables from a customer's balance on account. 四(四)3 */
@Entity<Settlement>({
  prefix: "setl",
  domain: "sales",
  label: { zh: "核销单", en: "Settlement" },
  about: "Settles receivables from a customer's balance on account.",
  clause: "四(四)3",
  number: "SE",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], customerId: ["createdAt"], status: ["createdAt"], cashReceiptId: ["createdAt"], representativeId: ["createdAt"], sharedWithId: ["createdAt"] },
  lifecycle: settlementLifecycle,
})
export class Settlement extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer whose receivables are settled.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => [SettlementLine], { zh: "明细", en: "Lines", about: "Settled receivables; one currency throughout.", input: { required: true, minItems: 1, maxItems: mostSettled } })
  lines!: SettlementLine[];

  @Attribute(() => Money, { zh: "核销总额", en: "Total", about: "Sum of the lines." })
  total!: Money;

  @Attribute(() => String, { zh: "收款单", en: "Cash receipt", about: "Id of the cash receipt that it was posted with; it is reversed with it.", nullable: true })
  cashReceiptId?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is posted" })
  sharedWithId?: string;

  @Attribute(() => PostingStatus, { zh: "状态", en: "Status", about: "Whether it is posted." })
  override status!: PostingStatus;
}

export const totalOf = (lines: readonly SettlementLine[]): Money => sum(lines.map(({ amount }) => amount), lines[0]!.amount.currency);

sharesWith(Settlement, ({ customerId }) => customerId, ({ status }) => status === "POSTED");

export const SettlementResolver = EntityResolver(Settlement, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    const { customerId, lines } = record;
    await recordRepresentative(record, ctx);
    const findings = await settlementFindings(customerId, lines[0]!.amount.currency, lines, ctx);
    record.total = findings.length > 0 ? money(0, lines[0]!.amount.currency) : totalOf(lines);
    return findings;
  },
});
