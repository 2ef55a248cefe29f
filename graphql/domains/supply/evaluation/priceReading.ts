import type { Reading } from "../../../platform/scorecard/scorecard.ts";

/** A price that was paid, beside the lowest that anybody was paid for the product in the period; minor units of a currency. */
export interface ComparedPrice {
  quantity: number;
  price: number;
  best: number;
}

/** Lowest ÷ own price, weighted by quantity: as one exact fraction. 五(一)1 */
export function priceReading(compared: readonly ComparedPrice[]): Reading {
  let [part, whole, packs] = [0n, 1n, 0n];
  for (const { quantity, price, best } of compared) {
    [part, whole, packs] = [part * BigInt(price) + BigInt(quantity) * BigInt(best) * whole, whole * BigInt(price), packs + BigInt(quantity)];
  }
  return { part, whole: whole * packs, observations: compared.length };
}
