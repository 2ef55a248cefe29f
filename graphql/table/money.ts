import { ObjectType } from "type-graphql";
import { Attribute } from "./attribute.ts";
import { decimalText } from "./decimal.ts";
import { groupedText } from "./groupedText.ts";
import { SafeInt } from "./scalars.ts";

/** An amount in whole minor units (fen, cents) of one currency. Never a fraction, never a mixture. */
@ObjectType("Money", { description: "An amount of money in whole minor units (fen, cents) of one currency." })
export class Money {
  @Attribute(() => SafeInt, { zh: "金额", en: "Amount", about: "Minor units: 1234 is 12.34.", input: { required: true } })
  amount!: number;

  @Attribute(() => String, {
    zh: "币种",
    en: "Currency",
    about: "ISO 4217 code: CNY, USD.",
    input: { required: true, pattern: "[A-Z]{3}" },
  })
  currency!: string;
}

export const money = (amount: number, currency: string): Money => Object.assign(new Money(), { amount, currency });

/** Exact sum; refuses a mixture of currencies, which is a fault of the caller. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const foreign = amounts.find((one) => one.currency !== currency);
  if (foreign) throw new RangeError(`Cannot add ${foreign.currency} to ${currency}`);
  const total = amounts.reduce((all, one) => all + BigInt(one.amount), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("The sum exceeds 53 bits");
  return money(Number(total), currency);
}

/** Decimal places of a currency: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as a plain decimal, exactly: 1234567 CNY is "12345.67". */
export function decimalOf({ amount, currency }: Money): string {
  return decimalText(amount, minorDigits(currency));
}

/** As people read it in a sentence: "12,345.67 CNY". */
export function moneyText(amount: Money): string {
  return `${groupedText(decimalOf(amount))} ${amount.currency}`;
}

/** Currencies that the company trades in. */
export const currencies = ["CNY", "USD"] as const;
