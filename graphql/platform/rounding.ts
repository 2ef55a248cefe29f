/**
 * Exact rounding of amounts in minor units: half away from zero, so that a reversal mirrors what it reverses. Parts that
 * are taken one after the other add up to the whole, however it is divided.
 */

/** Value times numerator divided by denominator, rounded half away from zero. The denominator is positive. */
export function roundedShare(value: number, numerator: number, denominator: number): number {
  const product = BigInt(value) * BigInt(numerator);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + BigInt(denominator)) / (2n * BigInt(denominator));
  return Number(product < 0n ? -rounded : rounded);
}

/** What of a total falls on the next units after those already taken: round(total × cumulative ÷ whole) − earlier parts. */
export const nextPart = (total: number, { taken, quantity, whole }: { taken: number; quantity: number; whole: number }): number =>
  roundedShare(total, taken + quantity, whole) - roundedShare(total, taken, whole);
