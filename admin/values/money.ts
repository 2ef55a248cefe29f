import type { Money } from "../api/record.ts";
import { parseDecimal, toDecimal } from "./decimal.ts";
import { regionalLocale } from "./regionalLocale.ts";

/** Decimal places of a currency: 2 for CNY, 0 for JPY. */
function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as a plain decimal, exactly: 1234567 → "12345.67". */
export const toMajor = (amount: number, currency: string): string => toDecimal(amount, minorDigits(currency));

/** Lists filter by amount in the currency that the company keeps its books in. */
export const BOOKS = "CNY";

/** The same with its thousands apart, as inputs show it: "12,345.67". */
export function toGroupedMajor(amount: number, currency: string): string {
  const [whole = "", fraction] = toMajor(amount, currency).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(regionalLocale(locale), {
    style: "currency",
    currency: money.currency,
    currencyDisplay: locale === "en" ? "code" : "symbol",
  });
  // A decimal string is formatted exactly; TypeScript's library knows only its numeric look-alikes.
  return format.format(toMajor(money.amount, money.currency) as Intl.StringNumericLiteral);
}

/** Reads what people type, with or without a currency sign, as parseDecimal does. */
export const parseMoney = (text: string, currency: string): number | null | undefined => parseDecimal(text.replaceAll(/[¥￥$€£]/g, ""), minorDigits(currency));
