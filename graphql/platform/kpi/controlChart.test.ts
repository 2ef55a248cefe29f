import fc from "fast-check";
import { expect, test } from "vitest";
import { controlChart } from "./controlChart.ts";

const baseline = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 104 : 100));
/** The signals of what comes after the baseline. */
const judged = (...values: number[]) => controlChart([...baseline, ...values]).signals.slice(20);

test("mean and limits are those of twenty periods: 104 and 100 in turns give 102, 91.36 and 112.64", () => {
  expect(controlChart(baseline).limits).toEqual({ centre: 10_200, lower: 9_136, upper: 11_264 });
  expect(controlChart(baseline.slice(1))).toEqual({ limits: null, signals: baseline.slice(1).map(() => []) });
});

test.each<[string, number[], string[][]]>([
  ["112 is within the limits", [112], [[]]],
  ["113 is beyond them", [113], [["BEYOND_LIMITS"]]],
  ["nine times 103 tells on the ninth", Array(9).fill(103), [...Array(8).fill([]), ["ONE_SIDE"]]],
  ["a value on the mean ends the run", [...Array(8).fill(103), 102, ...Array(8).fill(103)], Array(17).fill([])],
  ["six that rise tell on the sixth", [98, 99, 100, 101, 103, 104], [[], [], [], [], [], ["TREND"]]],
  ["six of which two are alike do not", [98, 99, 100, 100, 103, 104], Array(6).fill([])],
  ["two of three beyond 2 σ on one side tell on the second", [110, 103, 110], [[], [], ["NEAR_LIMITS"]]],
  ["on two sides they do not", [110, 103, 94], [[], [], []]],
])("%s", (_, values, signals) => {
  expect(judged(...values)).toEqual(signals);
});

test("a value equal to a limit is not beyond it", () => {
  const still = Array<number>(20).fill(500);
  expect(controlChart([...still, 500, 501]).signals.slice(20)).toEqual([[], ["BEYOND_LIMITS"]]);
});

test("later values change neither the limits nor the signals of earlier ones", () => {
  const value = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 20, maxLength: 60 }), fc.array(value, { maxLength: 10 }), (values, later) => {
      const [before, after] = [controlChart(values), controlChart([...values, ...later])];
      expect(after.limits).toEqual(before.limits);
      expect(after.signals.slice(0, values.length)).toEqual(before.signals);
    }),
  );
});
