import type { Money } from "../api/record.ts";

/** Decimal places of a currency: 2 for CNY, 0 for JPY. */
function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as a plain decimal, exactly: 1234567 → "12345.67". */
export function toMajor(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amount < 0 ? "-" : "";
  const units = Math.abs(amount).toString().padStart(digits + 1, "0");
  if (digits === 0) return sign + units;
  return `${sign}${units.slice(0, -digits)}.${units.slice(-digits)}`;
}

/** Lists filter by amount in the currency that the company keeps its books in. */
export const BOOKS = "CNY";

/** The same with its thousands apart, as inputs show it: "12,345.67". */
export function toGroupedMajor(amount: number, currency: string): string {
  const [whole = "", fraction] = toMajor(amount, currency).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale === "en" ? "en" : "zh-CN", {
    style: "currency",
    currency: money.currency,
    currencyDisplay: locale === "en" ? "code" : "symbol",
  });
  // A decimal string is formatted exactly; TypeScript's library knows only its numeric look-alikes.
  return format.format(toMajor(money.amount, money.currency) as Intl.StringNumericLiteral);
}

/**
 * Reads what people type: full-width digits, grouping in either width, a currency sign. Answers minor units, null for
 * an empty text, and undefined for what is no amount, has too many decimals or exceeds 53 bits.
 */
export function parseMoney(text: string, currency: string): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll("。", ".").replaceAll(/[\s,、¥￥$€£]/g, "");
  if (plain === "") return null;
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return undefined;
  const digits = minorDigits(currency);
  const fraction = match[3] ?? "";
  if (/[^0]/.test(fraction.slice(digits))) return undefined;
  const amount = Number(`${match[1]}${match[2]}${fraction.slice(0, digits).padEnd(digits, "0")}`);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
