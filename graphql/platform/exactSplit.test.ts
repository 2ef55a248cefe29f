/** Splitting by the largest remainder: exact, fair to a unit, and always the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitExactly } from "./exactSplit.ts";

const values = (whole: number, weights: readonly number[]): number[] => splitExactly(whole, weights).map(({ value }) => value);
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const weights = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), { minLength: 1, maxLength: 40 });

test("what is left over goes to the parts that lost most, and of equals to the earlier", () => {
  expect(splitExactly(100, [1, 1, 1])).toEqual([{ value: 34, extra: 1 }, { value: 33, extra: 0 }, { value: 33, extra: 0 }]);
  expect(values(10, [1, 2, 4])).toEqual([1, 3, 6]);
  expect(values(1, [1, 5, 5])).toEqual([0, 1, 0]);
});

test("weights that are all zero count as equal; a part of weight zero gets nothing", () => {
  expect(values(5, [0, 0])).toEqual([3, 2]);
  expect(values(5, [0, 3])).toEqual([0, 5]);
});

test("the parts add up to the whole, and each is its share rounded down or up", () => {
  fc.assert(
    fc.property(whole, weights, (total, shares) => {
      const parts = splitExactly(total, shares);
      expect(parts.reduce((sum, { value }) => sum + BigInt(value), 0n)).toBe(BigInt(total));
      const all = shares.reduce((sum, one) => sum + BigInt(one), 0n);
      if (all === 0n) return;
      for (const [i, { value, extra }] of parts.entries()) {
        const floor = (BigInt(total) * BigInt(shares[i]!)) / all;
        expect(BigInt(value - extra)).toBe(floor);
        expect(shares[i] === 0 && value > 0).toBe(false);
      }
    }),
  );
});

test("a heavier part never gets less than a lighter one", () => {
  fc.assert(
    fc.property(whole, weights, (total, shares) => {
      const parts = values(total, shares);
      for (const [i, a] of shares.entries()) for (const [j, b] of shares.entries()) if (a > b) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["a fraction", 1.5, [1]],
  ["less than nothing", -1, [1]],
  ["into nothing", 1, []],
  ["by a negative weight", 1, [1, -1]],
])("refuses to split %s", (_, total, shares) => {
  expect(() => splitExactly(total, shares)).toThrow(RangeError);
});
