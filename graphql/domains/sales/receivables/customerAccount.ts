import { Ctx, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";

/**
 * A customer's receivables and payments on account in one currency: the sum of its ledger entries, updated with each of
 * them.
 */
@Entity<CustomerAccount>({
  prefix: "cacc",
  domain: "sales",
  label: { zh: "客户往来账", en: "Customer account" },
  about: "A customer's receivables and payments on account in one currency.",
  clause: "四(四)3",
  representation: "name",
  search: ["name"],
  lists: { all: ["receivable", "createdAt"], customerId: ["createdAt"], representativeId: ["createdAt"] },
  audited: false,
  sums: ["receivable", "onAccount", "committed"],
})
export class CustomerAccount extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the account." })
  customerId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Customer and currency." })
  name!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative.", nullable: true })
  representativeId?: string;

  @Attribute(() => Money, { zh: "应收余额", en: "Receivable", about: "Receivables for deliveries, excluding written-off amounts." })
  receivable!: Money;

  @Attribute(() => Money, { zh: "预收余额", en: "On account", about: "Payments and credits not settled against a delivery yet. Never negative." })
  onAccount!: Money;

  @Attribute(() => Money, { zh: "已确认未发货", en: "Committed", about: "Value of confirmed, unshipped orders; counts against the credit limit." })
  committed!: Money;
}

/** One id per customer and currency, so that concurrent writers conflict on the same record. */
export const accountId = (customerId: string, currency: string): string => `cacc_${customerId.split("_")[1]}.${currency}`;

/** Credit exposure in minor units: receivables and confirmed orders, less payments on account. */
export const exposureOf = ({ receivable, onAccount, committed }: Pick<CustomerAccount, "receivable" | "onAccount" | "committed">): number => receivable.amount + committed.amount - onAccount.amount;

followsHandOver(CustomerAccount, { inHandOf: "representativeId", filter: {}, by: "customerId", sort: "createdAt" });

@Resolver(() => CustomerAccount)
export class CustomerAccountResolver extends EntityResolver(CustomerAccount) {
  @Computed(CustomerAccount, () => Money, { zh: "往来余额", en: "Balance", about: "Receivables less payments on account: positive if the customer owes us, negative if we owe the customer." })
  balance(@Root() { receivable, onAccount }: CustomerAccount): Money {
    return money(receivable.amount - onAccount.amount, receivable.currency);
  }

  @Computed(CustomerAccount, () => Money, { zh: "可用信用额度", en: "Available credit", about: "Remaining credit; null without a limit in this currency.", nullable: true })
  async creditLeft(@Root() account: CustomerAccount, @Ctx() ctx: Context): Promise<Money | null> {
    const limit = (await ctx.loader.load<Customer>(account.customerId))?.creditLimit;
    if (limit?.currency !== account.receivable.currency) return null;
    return money(limit.amount - exposureOf(account), limit.currency);
  }
}
