/**
 * Prices of up to four decimals per pack. The unit price that documents show is in whole minor units; where the exact one
 * has more decimals, the exact price is kept beside it, and amounts are computed from it: 1,000 packs at 7.498 are 7,498.00. Amounts
 * are rounded once for a line, and its parts add up to it.
 */
import { money, type Money } from "../../../table/money.ts";
import { roundedShare } from "../../../platform/rounding.ts";

/** Ten-thousandths of a unit of currency in one minor unit. */
export const perMinorUnit = 100;

export interface ExactlyPriced {
  unitPrice: Money;
  /** Ten-thousandths of a unit of currency, where the price is not whole minor units. */
  exactPrice?: number;
}

/** The price in ten-thousandths. */
export const exactPriceOf = ({ unitPrice, exactPrice }: ExactlyPriced): number => exactPrice ?? unitPrice.amount * perMinorUnit;

/** What packs come to at this price. */
export const amountFor = (price: ExactlyPriced, packs: number): Money => money(roundedShare(exactPriceOf(price), packs, perMinorUnit), price.unitPrice.currency);

/** How a price in ten-thousandths is kept. */
export function pricedAt(exact: number, currency: string): ExactlyPriced {
  const unitPrice = money(roundedShare(exact, 1, perMinorUnit), currency);
  return { unitPrice, exactPrice: exact % perMinorUnit === 0 ? undefined : exact };
}

/** What packs of a line come to as a part of its amount, in minor units. */
export const partOf = ({ amount, quantity }: { amount: Money; quantity: number }, packs: number): number => roundedShare(amount.amount, packs, quantity);
