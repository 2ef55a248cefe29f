import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { balance } from "../../../platform/balance/balance.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { Supplier } from "../supplier/supplier.ts";

/** What the company owes a supplier, expects to owe for goods without an invoice, and has paid in advance, in one currency: the sum of its entries, written with each of them. */
@Entity<SupplierAccount>({
  prefix: "sacc",
  domain: "supply",
  label: { zh: "供应商往来账", en: "Supplier account" },
  about: "What is owed to a supplier, and was paid in advance, in one currency.",
  clause: "四(四)3",
  representation: "name",
  search: ["name"],
  lists: { all: ["payable", "createdAt"], supplierId: ["createdAt"] },
  audited: false,
  sums: ["payable", "prepaid", "grni"],
})
export class SupplierAccount extends Node {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier of the account." })
  supplierId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Supplier and currency." })
  name!: string;

  @Attribute(() => Money, { zh: "应付账款", en: "Payable", about: "What is owed for documents of the supplier." })
  payable!: Money;

  @Attribute(() => Money, { zh: "预付账款", en: "Prepaid", about: "What was paid in advance, and what the supplier has credited of documents that were paid." })
  prepaid!: Money;

  @Attribute(() => Money, { zh: "暂估应付", en: "Goods not invoiced", about: "Accepted goods whose invoice is awaited, at cost without tax." })
  grni!: Money;
}

export const SupplierAccountResolver = EntityResolver(SupplierAccount);

const notEnoughPrepaid = rule("NOT_ENOUGH_PREPAID", {
  message: { zh: () => "预付余额不足", en: () => "Less than that was paid in advance" },
});

const readTooEarly = ({ id }: SupplierAccount): Error => new RangeError(`${id} has less than its documents`);

export const supplierBalance = balance(SupplierAccount, {
  accounts: ["payable", "prepaid", "grni"],
  neverBelowZero: { payable: readTooEarly, grni: readTooEarly, prepaid: () => new Refusal([notEnoughPrepaid()]) },
});

/** One for each supplier and currency. */
export const supplierAccountId = (supplierId: string, currency: string): string => `sacc_${supplierId.slice(supplierId.indexOf("_") + 1)}.${currency}`;

/** The account to change within a unit of work; opened if the supplier has none in this currency. */
export async function editSupplierAccount(ctx: Context, uow: UnitOfWork, supplierId: string, currency: string): Promise<SupplierAccount> {
  const id = supplierAccountId(supplierId, currency);
  const begun = uow.find<SupplierAccount>(id);
  if (begun) return begun;
  const stored = await ctx.loader.load<SupplierAccount>(id);
  if (stored) return uow.edit(stored);
  const { name } = (await ctx.loader.load<Supplier>(supplierId))!;
  return uow.create(SupplierAccount, { id, supplierId, name: `${name} · ${currency}`, payable: money(0, currency), prepaid: money(0, currency), grni: money(0, currency) });
}
