import type { Money } from "../api/record.ts";

/** Ten-thousandths in a minor unit. */
const PER_MINOR_UNIT = 100n;

const half = PER_MINOR_UNIT / 2n;

/** A price of up to four decimals, rounded to minor units half up, as documents show it. */
const rounded = (exact: bigint): bigint => (exact + half) / PER_MINOR_UNIT;

/**
 * What a line comes to, as the server works it out: from the exact price while the unit price is that one rounded. Null
 * while quantity or price is missing or, in a form, not yet readable.
 */
export function lineAmount({ quantity, unitPrice, exactPrice }: Record<string, unknown>): Money | null {
  const money = unitPrice as Partial<Money> | null | undefined;
  if (!Number.isSafeInteger(quantity) || !Number.isSafeInteger(money?.amount) || !money?.currency) return null;
  const exact = BigInt(Number.isSafeInteger(exactPrice) ? (exactPrice as number) : 0);
  const price = exact > 0n && rounded(exact) === BigInt(money.amount!) ? exact : BigInt(money.amount!) * PER_MINOR_UNIT;
  const amount = price * BigInt(quantity as number);
  return { amount: Number(amount < 0n ? -rounded(-amount) : rounded(amount)), currency: money.currency };
}
