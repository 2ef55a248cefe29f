import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { currencies, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

export const AccountCurrency = enumeration("AccountCurrency", "Currency of a bank account.", {
  CNY: { zh: "人民币", en: "Renminbi" },
  USD: { zh: "美元", en: "US dollar" },
} satisfies Record<(typeof currencies)[number], { zh: string; en: string }>);
export type AccountCurrency = ValueOf<typeof AccountCurrency>;

/** One of the company's own accounts at a bank, with its statements. 四(四)3 */
@Entity<BankAccount>({
  prefix: "bacct",
  domain: "sales",
  label: { zh: "银行账户", en: "Bank account" },
  about: "One of the company's own accounts at a bank.",
  clause: "四(四)3",
  representation: "name",
  search: ["name", "accountNumber", "bank"],
  lists: { all: ["name", "createdAt"], accountNumber: ["name"] },
  unique: ["accountNumber", "name"],
  imports: true,
})
export class BankAccount extends Node {
  @Attribute(() => String, { zh: "账户简称", en: "Name", also: ["账户名称", "account name"], about: "Name of the account in the company.", input: { required: true, minLength: 2, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "开户银行", en: "Bank", also: ["开户行", "银行"], about: "Bank and branch.", input: { required: true, maxLength: 100 } })
  bank!: string;

  @Attribute(() => String, { zh: "账号", en: "Account number", also: ["银行账号"], about: "Number of the account.", input: { required: true, once: true, pattern: "[0-9A-Za-z-]{6,40}" } })
  accountNumber!: string;

  @Attribute(() => AccountCurrency, { zh: "币种", en: "Currency", about: "Currency of the account.", input: { required: true, once: true } })
  currency!: AccountCurrency;

  @Attribute(() => Money, { zh: "账面余额", en: "Balance", about: "Closing balance of the last accepted statement, or the opening balance of going live.", nullable: true })
  balance?: Money;

  @Attribute(() => LocalDate, { zh: "余额日期", en: "Balance of", about: "Last day that the balance covers.", nullable: true })
  balanceOn?: string;

  /** The statement that was accepted last, so that two of one account are never posted at the same time. */
  lastStatementId?: string;
}

export const BankAccountResolver = EntityResolver(BankAccount, { create: true, update: true });
