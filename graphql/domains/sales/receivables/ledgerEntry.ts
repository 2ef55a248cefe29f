import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "../customers/customer.ts";
import { accountId } from "./customerAccount.ts";
import { ledgerFigures } from "./ledgerFigures.ts";

export const LedgerAccount = enumeration("LedgerAccount", "Account that an entry of the customer ledger debits or credits.", {
  RECEIVABLE: { zh: "应收账款", en: "Receivable", about: "Receivables for deliveries." },
  ON_ACCOUNT: { zh: "预收账款", en: "On account", about: "Payments and credits not settled against a delivery yet." },
  BANK: { zh: "银行存款", en: "Bank" },
  BILLS: { zh: "应收票据", en: "Bills", about: "Acceptance bills that are held." },
  SALES: { zh: "销售收入", en: "Sales", about: "Shipped goods without tax." },
  SALES_RETURNS: { zh: "销后退回", en: "Sales returns" },
  VAT_PENDING: { zh: "待转销项税额", en: "Tax to be invoiced", about: "Value-added tax of shipped goods whose invoice has not been issued." },
  VAT_OUTPUT: { zh: "销项税额", en: "Output tax", about: "Value-added tax of issued invoices." },
  REFUND: { zh: "应退客户款", en: "Refunds to pay", about: "Approved refunds that the cashier has not paid." },
  BAD_DEBT: { zh: "坏账损失", en: "Bad debt" },
  LOSS: { zh: "在途损失", en: "Losses in transit", about: "Goods lost on their way that the company bears, at cost." },
  CARRIER_CLAIM: { zh: "应收承运商赔款", en: "Carrier claims", about: "Goods lost on their way that the carrier is claimed for, at cost." },
  INVENTORY: { zh: "库存商品", en: "Inventory", about: "Goods at cost." },
  FREIGHT: { zh: "销售运费", en: "Freight", about: "Carriage of sold goods: accrued when they leave, then as billed." },
  FREIGHT_ACCRUED: { zh: "暂估应付运费", en: "Accrued freight", about: "Freight of shipments whose bill has not been approved." },
  CARRIER_PAYABLE: { zh: "应付承运商", en: "Carrier payable", about: "Approved bills of carriers that are not paid yet." },
  VAT_INPUT: { zh: "进项税额", en: "Input tax", about: "Value-added tax of carriers' approved bills." },
  OPENING: { zh: "期初余额", en: "Opening balance", about: "The other side of debts that were taken over on going live." },
});
export type LedgerAccount = ValueOf<typeof LedgerAccount>;

/** Documents that the customer ledger books. */
export const ledgerSources = ["Delivery", "SalesReturn", "CashReceipt", "Settlement", "WriteOff", "DeliveryLoss", "SalesInvoice", "Refund", "AcceptanceBill", "OpeningBalance"] as const;

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
  lists: { all: ["createdAt"], customerId: ["createdAt", "bookedOn"], sourceId: ["createdAt"] },
  audited: false,
  figures: ledgerFigures,
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

  @Reference(() => Node, { zh: "冲销的分录", en: "Reverses", about: "Entry that it reverses; an entry is reversed once at most.", holds: ["LedgerEntry"], nullable: true })
  reversesId?: string;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Posted document.", holds: ledgerSources })
  sourceId!: string;
}

export const LedgerEntryResolver = EntityResolver(LedgerEntry);
