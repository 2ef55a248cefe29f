import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText, sum } from "../../../table/money.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { nameRepresentative } from "../customers/customerWork.ts";
import { Receivable } from "./receivable.ts";
import { settle, unsettle } from "./receivablePosting.ts";

/** Each line changes a receivable with its audit entry and writes a ledger entry; more would not fit into one transaction. */
export const mostSettled = 25;

export const PostingStatus = enumeration("PostingStatus", "Whether a document of the customer ledger is booked.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Nothing is booked." },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "Its entries stand in the ledger." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "Entries the other way round stand beside its own." },
});
export type PostingStatus = ValueOf<typeof PostingStatus>;

/** How much of one receivable is settled. */
@ObjectType("SettlementLine", { description: "How much of one receivable is settled." })
export class SettlementLine {
  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "What is settled.", input: { required: true } })
  receivableId!: string;

  @Attribute(() => Money, { zh: "核销金额", en: "Amount", about: "How much of it is settled.", input: { required: true, min: 1 } })
  amount!: Money;
}

export const foreignReceivable = rule<{ number: string }>("RECEIVABLE_OF_ANOTHER", {
  clause: "四(四)3",
  message: { zh: ({ number }) => `应收款${number}不属于该客户或币种不同`, en: ({ number }) => `${number} is another customer's, or in another currency` },
});

const moreThanOpen = rule<{ number: string; open: Money }>("MORE_THAN_OPEN", {
  clause: "四(四)3",
  message: { zh: ({ number, open }) => `应收款${number}未收${moneyText(open)},核销金额超出`, en: ({ number, open }) => `Only ${moneyText(open)} of ${number} is open` },
  remedy: { zh: () => "请减少核销金额;多付部分留作客户存款", en: () => "Settle less; what was paid beyond it stays on account" },
});

const settledTwice = rule<{ number: string }>("SETTLED_TWICE", {
  message: { zh: ({ number }) => `应收款${number}出现在多行`, en: ({ number }) => `${number} stands in two lines` },
  remedy: { zh: () => "请合并为一行", en: () => "Put it into one line" },
});

/** What is wrong with settling these parts for this customer, as the receivables stand now. */
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
  for (const { receivableId, amount } of lines) await book(uow, ctx, { receivable: (await ctx.loader.load<Receivable>(receivableId))!, amount, sourceId: id });
}

async function post(step: Step<Settlement>): Promise<void> {
  step.record.sharedWithId = step.record.customerId;
  await eachLine(step, settle);
}

const settlementLifecycle = lifecycle<Settlement, PostingStatus>({
  states: PostingStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    post: { label: { zh: "核销", en: "Post" }, about: "Settles the receivables with what the customer has on account.", from: "DRAFT", to: "POSTED", tone: "primary", guards: [stillOpen], effect: post },
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "Takes the settlement back by entries the other way round: the receivables are open again, the amount is on account.",
      from: "POSTED",
      to: "REVERSED",
      tone: "danger",
      input: ReasonAsked,
      effect: (step) => eachLine(step as Step<Settlement>, unsettle),
    },
  },
});

/** Which receivables are settled with what a customer has on account. 四(四)3 */
@Entity<Settlement>({
  prefix: "setl",
  domain: "sales",
  label: { zh: "核销单", en: "Settlement" },
  about: "Which receivables are settled with what a customer has on account.",
  clause: "四(四)3",
  number: "SE",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], customerId: ["createdAt"], status: ["createdAt"], cashReceiptId: ["createdAt"], representativeId: ["createdAt"], sharedWithId: ["createdAt"] },
  lifecycle: settlementLifecycle,
})
export class Settlement extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Whose receivables are settled.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "业务员", en: "Representative", about: "Who looked after the customer when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => [SettlementLine], { zh: "明细", en: "Lines", about: "What is settled; one currency throughout.", input: { required: true, minItems: 1, maxItems: mostSettled } })
  lines!: SettlementLine[];

  @Attribute(() => Money, { zh: "核销总额", en: "Total", about: "Sum of the lines." })
  total!: Money;

  @Attribute(() => String, { zh: "收款单", en: "Cash receipt", about: "Id of the cash receipt that it was posted with; it is reversed with it.", nullable: true })
  cashReceiptId?: string;

  @Reference(() => Customer, { zh: "对客户可见", en: "Shared with", about: "The customer once it was posted: from then on its own machines may read it.", nullable: true })
  sharedWithId?: string;

  @Attribute(() => PostingStatus, { zh: "状态", en: "Status", about: "Whether it is booked." })
  override status!: PostingStatus;
}

export const totalOf = (lines: readonly SettlementLine[]): Money => sum(lines.map(({ amount }) => amount), lines[0]!.amount.currency);

export const SettlementResolver = EntityResolver(Settlement, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    const { customerId, lines } = record;
    await nameRepresentative(record, ctx);
    const findings = await settlementFindings(customerId, lines[0]!.amount.currency, lines, ctx);
    record.total = findings.length > 0 ? money(0, lines[0]!.amount.currency) : totalOf(lines);
    return findings;
  },
});
