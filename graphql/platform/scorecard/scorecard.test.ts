import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf, scoreOf, scoreOfReading, weightFindings, type WeightedReading } from "./scorecard.ts";

const points = (weight: number, part: number): WeightedReading => ({ weight, reading: { part: BigInt(part), whole: 100n, observations: 3 } });
const requirements = { leastObservations: 3, leastWeight: 5_000 };

// Purchase to pay, worked example 4: (3,840 + 2,640 + 1,500) ÷ 90 = 88.7 to one decimal, 88.66 rounded down.
test("what is missing leaves the divisor", () => {
  expect(scoreOf([points(4_000, 96), points(3_000, 88), points(2_000, 75), { weight: 1_000 }], requirements)).toEqual({ score: 8_866, covered: 9_000 });
});

test("too few observations are none, and too little weight is no score, never 100", () => {
  const few: WeightedReading = { weight: 4_000, reading: { part: 1n, whole: 1n, observations: 2 } };
  expect(scoreOf([points(6_000, 50), few], requirements)).toEqual({ score: 5_000, covered: 6_000 });
  expect(scoreOf([points(4_999, 100), { weight: 5_001 }], requirements)).toEqual({ score: null, covered: 4_999 });
  expect(scoreOf([], requirements)).toEqual({ score: null, covered: 0 });
});

test("a reading beyond its ends counts as the end", () => {
  expect([scoreOfReading({ part: -3n, whole: 10n, observations: 1 }), scoreOfReading({ part: 12n, whole: 10n, observations: 1 }), scoreOfReading({ part: 2n, whole: 3n, observations: 1 })]).toEqual([0, 10_000, 6_666]);
});

test("weights that do not come to 100 % are refused", () => {
  expect(weightFindings([4_000, 3_000, 2_000, 1_000], "weights")).toEqual([]);
  expect(weightFindings([4_000, 3_000], "weights")).toMatchObject([{ code: "WEIGHTS_DO_NOT_ADD_UP", field: "weights", message: { en: expect.stringContaining("70 %") } }]);
});

test("bands begin at their thresholds", () => {
  const bands = [[8_500, "A"], [7_000, "B"], [6_000, "C"], [0, "D"]] as const;
  expect([10_000, 8_500, 8_499, 7_000, 6_000, 5_999, 0].map((score) => bandOf(score, bands))).toEqual(["A", "A", "B", "B", "C", "D", "D"]);
});

const reading = fc.record({ part: fc.bigInt(0n, 1_000n), extra: fc.bigInt(0n, 1_000n), observations: fc.integer({ min: 1, max: 5 }) });
const scorecard = fc.array(fc.record({ share: fc.integer({ min: 1, max: 100 }), reading: fc.option(reading, { nil: undefined }) }), { minLength: 1, maxLength: 6 });

test("with any readings missing, the weight covered is that of the present ones, and the score lies between their least and greatest", () => {
  fc.assert(
    fc.property(scorecard, (drawn) => {
      const lines = drawn.map(({ share, reading: of }): WeightedReading => ({ weight: share, reading: of && { part: of.part, whole: of.part + of.extra + 1n, observations: of.observations } }));
      const measured = lines.filter((line) => line.reading && line.reading.observations >= 3);
      const { score, covered } = scoreOf(lines, { leastObservations: 3, leastWeight: 0 });
      expect(covered).toBe(measured.reduce((sum, { weight }) => sum + weight, 0));
      if (measured.length === 0) {
        expect(score).toBeNull();
        return;
      }
      const scores = measured.map((line) => scoreOfReading(line.reading!));
      expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(score).toBeLessThanOrEqual(Math.max(...scores) + 1);
      // The same as if the missing lines had never been there.
      expect(scoreOf(measured, { leastObservations: 0, leastWeight: 0 }).score).toBe(score);
    }),
  );
});
