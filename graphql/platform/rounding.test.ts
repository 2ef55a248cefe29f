import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPart, roundedShare } from "./rounding.ts";

test.each([
  [5, 1, 10, 1],
  [-5, 1, 10, -1],
  [4, 1, 10, 0],
  [123_400, 10_000, 11_300, 109_204],
  [-123_400, 10_000, 11_300, -109_204],
])("%i × %i ÷ %i is %i, half away from zero", (value, numerator, denominator, rounded) => {
  expect(roundedShare(value, numerator, denominator)).toBe(rounded);
});

test("parts taken one after the other add up to the whole, and each is within one unit of its own share", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 }), (total, quantities) => {
      const whole = quantities.reduce((sum, quantity) => sum + quantity, 0);
      let taken = 0;
      let sum = 0;
      for (const quantity of quantities) {
        const part = nextPart(total, { taken, quantity, whole });
        expect(Math.abs(part - roundedShare(total, quantity, whole))).toBeLessThanOrEqual(1);
        taken += quantity;
        sum += part;
      }
      expect(sum).toBe(total);
    }),
  );
});
