/**
 * Splits a whole number by weights, by the method of the largest remainder. The invariant: the parts are whole numbers,
 * none is negative, and they add up to the whole exactly; the same input gives the same result on every machine.
 */

/** One part of a whole. */
export interface Part {
  value: number;
  /** 1 if the part received one unit of the rounding remainder, otherwise 0. */
  extra: 0 | 1;
}

const asWeight = (weight: number): bigint => {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`${weight} is not a valid weight`);
  return BigInt(weight);
};

/**
 * Each part is its share rounded down; the remainder goes, one unit each, to the parts with the largest fractions, ties
 * to the earlier one. All-zero weights count as equal.
 */
export function splitExactly(whole: number, weights: readonly number[]): Part[] {
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError(`${whole} cannot be split`);
  if (weights.length === 0) throw new RangeError("There is nothing to split into");
  const given = weights.map(asWeight);
  const shares = given.some((weight) => weight > 0n) ? given : given.map(() => 1n);
  const all = shares.reduce((sum, weight) => sum + weight, 0n);
  const floors = shares.map((weight) => (BigInt(whole) * weight) / all);
  const lost = shares.map((weight) => (BigInt(whole) * weight) % all);
  const left = Number(BigInt(whole) - floors.reduce((sum, floor) => sum + floor, 0n));
  const byLoss = lost.map((loss, i) => ({ loss, i })).sort((a, b) => (a.loss === b.loss ? a.i - b.i : a.loss > b.loss ? -1 : 1));
  const lucky = new Set(byLoss.slice(0, left).map(({ i }) => i));
  return floors.map((floor, i): Part => ({ value: Number(floor) + (lucky.has(i) ? 1 : 0), extra: lucky.has(i) ? 1 : 0 }));
}
