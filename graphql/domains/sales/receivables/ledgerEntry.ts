import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "../customers/customer.ts";
import { accountId } from "./customerAccount.ts";

export const LedgerAccount = enumeration("LedgerAccount", "The two sides of every entry of the customer ledger.", {
  RECEIVABLE: { zh: "应收账款", en: "Receivable", about: "Receivables for deliveries." },
  ON_ACCOUNT: { zh: "预收账款", en: "On account", about: "Payments and credits not settled against a delivery yet." },
  BANK: { zh: "银行存款", en: "Bank" },
  SALES: { zh: "销售收入", en: "Sales" },
  SALES_RETURNS: { zh: "销后退回", en: "Sales returns" },
  BAD_DEBT: { zh: "坏账损失", en: "Bad debt" },
});
export type LedgerAccount = ValueOf<typeof LedgerAccount>;

/** What an entry adds to the customer's account: a debit increases receivables and decreases the balance on account, a credit does the opposite. */
export function moved({ debit, credit, amount: { amount } }: Pick<LedgerEntry, "debit" | "credit" | "amount">): { receivable: number; onAccount: number } {
  const debited = (side: LedgerAccount): number => (debit === side ? amount : 0) - (credit === side ? amount : 0);
  return { receivable: debited("RECEIVABLE"), onAccount: -debited("ON_ACCOUNT") };
}

/** One entry of the customer ledger: an amount from one account to another. Mistakes are reversed by another entry. */
@Entity<LedgerEntry>({
  prefix: "led",
  domain: "sales",
  label: { zh: "往来分录", en: "Ledger entry" },
  many: "ledgerEntries",
  about: "One entry of the customer ledger: an amount that is debited to one account and credited to another.",
  clause: "四(四)3",
  representation: "bookedOn",
  lists: { all: ["createdAt"], customerId: ["createdAt"], sourceId: ["createdAt"] },
  audited: false,
  addsTo: (entry) => [{ to: accountId(entry.customerId, entry.amount.currency), by: moved(entry) }],
})
export class LedgerEntry extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the entry." })
  customerId!: string;

  @Attribute(() => LocalDate, { zh: "记账日期", en: "Booked on", about: "Business date of the entry." })
  bookedOn!: string;

  @Attribute(() => LedgerAccount, { zh: "借方", en: "Debit", about: "Account that the amount is debited to." })
  debit!: LedgerAccount;

  @Attribute(() => LedgerAccount, { zh: "贷方", en: "Credit", about: "Account that the amount is credited to." })
  credit!: LedgerAccount;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Always positive." })
  amount!: Money;

  @Reference(() => Node, { zh: "应收账款", en: "Receivable", about: "The receivable that it opens or settles.", holds: ["Receivable"], nullable: true })
  receivableId?: string;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Posted document.", holds: ["Delivery", "SalesReturn", "CashReceipt", "Settlement", "WriteOff"] })
  sourceId!: string;
}

export const LedgerEntryResolver = EntityResolver(LedgerEntry);
