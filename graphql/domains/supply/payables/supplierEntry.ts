import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Supplier } from "../supplier/supplier.ts";
import { editSupplierAccount, supplierAccountId, supplierBalance } from "./supplierAccount.ts";

export const SupplierLedgerAccount = enumeration("SupplierLedgerAccount", "Account that an entry of the supplier ledger debits or credits.", {
  PAYABLE: { zh: "应付账款", en: "Payable", about: "What is owed to suppliers." },
  GRNI: { zh: "暂估应付", en: "Goods not invoiced", about: "Accepted goods whose invoice is awaited, at cost without tax." },
  PREPAID: { zh: "预付账款", en: "Prepaid", about: "What was paid in advance." },
  INVENTORY: { zh: "库存商品", en: "Inventory", about: "Goods in stock, at cost without tax." },
  VAT_INPUT: { zh: "进项税额", en: "Input tax", about: "Value-added tax of suppliers' invoices." },
  BANK: { zh: "银行存款", en: "Bank" },
  OPENING: { zh: "期初余额", en: "Opening balance", about: "The other side of what was taken over on going live." },
});
export type SupplierLedgerAccount = ValueOf<typeof SupplierLedgerAccount>;

/** What an entry adds to the supplier's account: a credit increases what is owed or expected to be owed, a debit what was paid in advance. */
function moved({ debit, credit, amount: { amount } }: Pick<SupplierEntry, "debit" | "credit" | "amount">): { payable: number; prepaid: number; grni: number } {
  const debited = (side: SupplierLedgerAccount): number => (debit === side ? amount : 0) - (credit === side ? amount : 0);
  return { payable: -debited("PAYABLE"), prepaid: debited("PREPAID"), grni: -debited("GRNI") };
}

/** One entry of the supplier ledger: an amount from one account to another. Mistakes are reversed by another entry. */
@Entity<SupplierEntry>({
  prefix: "sled",
  domain: "supply",
  label: { zh: "供应商往来分录", en: "Supplier ledger entry" },
  many: "supplierEntries",
  about: "One entry of the supplier ledger: an amount that is debited to one account and credited to another.",
  clause: "四(四)3",
  representation: "bookedOn",
  lists: { all: ["createdAt"], supplierId: ["createdAt", "bookedOn"], sourceId: ["createdAt"] },
  audited: false,
  addsTo: (entry) => [{ to: supplierAccountId(entry.supplierId, entry.amount.currency), by: moved(entry) }],
})
export class SupplierEntry extends Node {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier of the entry." })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "记账日期", en: "Booked on", about: "Business date of the entry." })
  bookedOn!: string;

  @Attribute(() => SupplierLedgerAccount, { zh: "借方", en: "Debit", about: "Account that the amount is debited to." })
  debit!: SupplierLedgerAccount;

  @Attribute(() => SupplierLedgerAccount, { zh: "贷方", en: "Credit", about: "Account that the amount is credited to." })
  credit!: SupplierLedgerAccount;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Always positive." })
  amount!: Money;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Posted document.", holds: ["PurchaseOrder", "OpeningBalance", "Payable", "Inspection", "SupplierInvoice", "PurchaseReturn", "PaymentRequest", "PurchaseContract"] })
  sourceId!: string;
}

export const SupplierEntryResolver = EntityResolver(SupplierEntry);

/** Posts one entry together with the account that it moves. */
export async function bookSupplier(ctx: Context, uow: UnitOfWork, posting: Pick<SupplierEntry, "supplierId" | "debit" | "credit" | "amount" | "sourceId">): Promise<void> {
  const { supplierId, amount } = posting;
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw new RangeError(`An entry of ${amount.amount} ${amount.currency}`);
  supplierBalance.move(uow, await editSupplierAccount(ctx, uow, supplierId, amount.currency), moved(posting));
  uow.create(SupplierEntry, { ...posting, bookedOn: ctx.today });
}
