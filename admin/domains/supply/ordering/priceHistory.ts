import type { Money } from "../../../api/record.ts";

/** A price that was once paid. */
export interface PastPrice {
  supplierId: string;
  productId: string;
  orderedOn: string;
  unitPrice: Money;
}

export interface Comparison {
  /** The latest price of this supplier. */
  last?: PastPrice;
  /** The lowest price among the latest orders from others. */
  lowestElsewhere?: PastPrice;
  /** Difference from the last price, or from the lowest elsewhere where there is none, in hundredths of a percent. */
  change?: number;
}

/** From here on a price is remarked upon, in hundredths of a percent. */
export const NOTABLE = 1_000;
/** From here on it is probably a mistake: twice the price. */
export const ALARMING = 10_000;

/** How a price compares with what was paid for the product before, newest first. Other currencies are not compared. */
export function comparePrice(price: Money, { supplierId, productId }: { supplierId: string; productId: string }, history: readonly PastPrice[]): Comparison {
  const comparable = history.filter((one) => one.productId === productId && one.unitPrice.currency === price.currency);
  const last = comparable.find((one) => one.supplierId === supplierId);
  const elsewhere = comparable.filter((one) => one.supplierId !== supplierId);
  const lowestElsewhere = elsewhere.reduce<PastPrice | undefined>((lowest, one) => (lowest && lowest.unitPrice.amount <= one.unitPrice.amount ? lowest : one), undefined);
  const base = (last ?? lowestElsewhere)?.unitPrice.amount;
  return { last, lowestElsewhere, change: base ? Math.round(((price.amount - base) * 10_000) / base) : undefined };
}
