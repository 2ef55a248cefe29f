/** The tree of targets: whatever is edited, in whatever order, its parts equal the whole. 四(一) */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsOf } from "./planPeriod.ts";
import { sameClosedMonths, branchLevels, emptyRow, isHeld, isWithin, rowKey, setHolds, setTarget, targetOf, valuesOf, withClosedMonthsOf, type Branch, type Edited, type Measure, type Obstacle, type PlanRow, type TargetEdit } from "./planTargets.ts";

const year = 2027;
const months = (period: string): number[] => monthsOf(period, year)!;
const everyMonth = months("2027");

const row = (regionId: string, productId: string, representativeId: string): PlanRow => emptyRow({ regionId, productId, representativeId });
const east = row("east", "amox", "gao");
const west = row("west", "amox", "lin");

const edit = (values: Partial<TargetEdit>): TargetEdit => ({ branch: {}, months: everyMonth, measure: "AMOUNT", value: 0, absorb: "NOTHING", hold: false, ...values });
const done = (result: Edited | Obstacle): Edited => {
  if ("kind" in result) throw new Error(result.kind);
  return result;
};
const amounts = (rows: readonly PlanRow[], of: PlanRow): readonly number[] => rows.find((one) => rowKey(one) === rowKey(of))!.amounts;

test("a year is split evenly, and what is left over is shown where it went", () => {
  const { rows, parts } = done(setTarget([east, west], edit({ value: 100 }), 0));
  expect(parts.map(({ value, extra }) => [value, extra])).toEqual([[9, 1], [9, 1], [9, 1], [9, 1], ...Array.from({ length: 8 }, () => [8, 0])]);
  expect(amounts(rows, east)[0]).toBe(5);
  expect(amounts(rows, west)[0]).toBe(4);
  expect(targetOf(rows, "AMOUNT", everyMonth)).toBe(100n);
});

test("by season: the months follow the weights, the branches keep their proportions", () => {
  const monthWeights = [5, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2];
  const { rows } = done(setTarget([east, west], edit({ value: 1_000, monthWeights }), 0));
  expect(everyMonth.map((month) => Number(targetOf(rows, "AMOUNT", [month])))).toEqual([500, 100, 100, 100, 0, 0, 0, 0, 0, 0, 0, 200]);
});

test("by last year's sales of the branches", () => {
  const { rows } = done(setTarget([east, west], edit({ value: 1_000, months: [0], branchWeight: ({ regionId }) => (regionId === "east" ? 3 : 1) }), 0));
  expect([amounts(rows, east)[0], amounts(rows, west)[0]]).toEqual([750, 250]);
});

test("a part that is set by hand is held, and the others absorb the difference", () => {
  const whole = done(setTarget([east], edit({ value: 1_200 }), 0)).rows;
  const january = done(setTarget(whole, edit({ months: [0], value: 320, absorb: "OTHER_MONTHS", hold: true }), 0)).rows;
  expect(amounts(january, east)).toEqual([320, ...Array.from({ length: 11 }, () => 80)]);
  const raised = done(setTarget(january, edit({ value: 1_420 }), 0)).rows;
  expect(amounts(raised, east)).toEqual([320, ...Array.from({ length: 11 }, () => 100)]);
});

test("branches beside it give way as well", () => {
  const whole = done(setTarget([east, west], edit({ value: 2_400 }), 0)).rows;
  const { rows } = done(setTarget(whole, edit({ branch: { regionId: "east" }, months: months("2027-Q1"), value: 450, absorb: "OTHER_BRANCHES" }), 0));
  expect(targetOf(rows, "AMOUNT", months("2027-Q1"))).toBe(600n);
  expect(amounts(rows, west).slice(0, 4)).toEqual([50, 50, 50, 100]);
});

describe("says why not, and changes nothing", () => {
  const whole = done(setTarget([east, west], edit({ value: 2_400 }), 0)).rows;
  const held = setHolds(whole, { branch: { regionId: "east" }, months: everyMonth, measure: "AMOUNT", hold: true }, 0);
  test.each<[string, readonly PlanRow[], Partial<TargetEdit>, number, Obstacle]>([
    ["a branch that the plan does not have", whole, { branch: { regionId: "north" } }, 0, { kind: "NO_BRANCH" }],
    ["a closed month", whole, { months: [1], value: 1 }, 2, { kind: "CLOSED", month: 1 }],
    ["less than what is held", held, { value: 1_199 }, 0, { kind: "HELD_EXCEEDS", held: 1_200n }],
    ["less than what is closed", whole, { value: 399 }, 2, { kind: "HELD_EXCEEDS", held: 400n }],
    ["nobody left to absorb", held, { branch: { regionId: "west" }, months: [0], absorb: "OTHER_BRANCHES", value: 1 }, 0, { kind: "NOTHING_ABSORBS", by: "OTHER_BRANCHES" }],
    ["nothing beside the company", whole, { absorb: "OTHER_BRANCHES", value: 1 }, 0, { kind: "NOTHING_ABSORBS", by: "OTHER_BRANCHES" }],
    ["more than others have", whole, { months: [0], absorb: "OTHER_MONTHS", value: 2_401 }, 0, { kind: "TOO_LITTLE_TO_ABSORB", by: "OTHER_MONTHS", available: 2_200n, needed: 2_201n }],
    ["more than is exact", whole, { months: [0], value: Number.MAX_SAFE_INTEGER }, 0, { kind: "TOO_LARGE" }],
  ])("%s", (_, rows, values, closed, obstacle) => {
    const before = JSON.stringify(rows);
    expect(setTarget(rows, edit(values), closed)).toEqual(obstacle);
    expect(JSON.stringify(rows)).toBe(before);
  });
});

test("closed months are taken over from the plan in force, branches that have gone included", () => {
  const inForce = done(setTarget([east, west], edit({ value: 2_400 }), 0)).rows;
  const draft = done(setTarget([east], edit({ value: 120 }), 0)).rows;
  expect(sameClosedMonths(inForce, draft, 3)).toBe(false);
  const taken = withClosedMonthsOf(inForce, draft, 3);
  expect(sameClosedMonths(inForce, taken, 3)).toBe(true);
  expect(amounts(taken, east)).toEqual([100, 100, 100, ...Array.from({ length: 9 }, () => 10)]);
  expect(amounts(taken, west)).toEqual([100, 100, 100, ...Array.from({ length: 9 }, () => 0)]);
});

const names = { regionId: ["r1", "r2", "r3"], productId: ["p1", "p2", "p3"], representativeId: ["e1", "e2"] };
const allRows = names.regionId.flatMap((regionId) => names.productId.flatMap((productId) => names.representativeId.map((representativeId) => row(regionId, productId, representativeId))));
const someRows = fc.subarray(allRows, { minLength: 1 });
const branch: fc.Arbitrary<Branch> = fc.integer({ min: 0, max: 3 }).chain((depth) => fc.record(Object.fromEntries(branchLevels.slice(0, depth).map((level) => [level, fc.constantFrom(...names[level])]))));
const period = fc.constantFrom("2027", "2027-Q1", "2027-Q2", "2027-Q4", "2027-01", "2027-05", "2027-12");
const measure = fc.constantFrom<Measure>("AMOUNT", "QUANTITY");
const monthWeights = fc.option(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 12, maxLength: 12 }), { nil: undefined });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("set" as const), branch, period, measure, value: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10 ** 13 })), monthWeights, even: fc.boolean(), absorb: fc.constantFrom<TargetEdit["absorb"]>("NOTHING", "OTHER_MONTHS", "OTHER_BRANCHES"), hold: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hold" as const), branch, period, measure, hold: fc.boolean() }) },
);

/** Quarters of months, regions of products of representatives: every part of every level, compared with its whole. */
function expectPartsToEqualWholes(rows: readonly PlanRow[], of: Measure): void {
  const total = (within: Branch, inMonths: readonly number[]) => targetOf(rows.filter((one) => isWithin(one, within)), of, inMonths);
  const add = (parts: readonly bigint[]) => parts.reduce((all, part) => all + part, 0n);
  for (const inMonths of [everyMonth, ...[1, 2, 3, 4].map((q) => months(`2027-Q${q}`)), ...everyMonth.map((month) => [month])]) {
    const regions = names.regionId.map((regionId) => total({ regionId }, inMonths));
    expect(add(regions)).toBe(total({}, inMonths));
    for (const regionId of names.regionId) {
      expect(add(names.productId.map((productId) => total({ regionId, productId }, inMonths)))).toBe(total({ regionId }, inMonths));
      for (const productId of names.productId) expect(add(names.representativeId.map((representativeId) => total({ regionId, productId, representativeId }, inMonths)))).toBe(total({ regionId, productId }, inMonths));
    }
  }
  for (const regionId of [undefined, ...names.regionId]) expect(add([1, 2, 3, 4].map((q) => total({ regionId }, months(`2027-Q${q}`))))).toBe(total({ regionId }, everyMonth));
}

test("under any sequence of edits, parts equal wholes, others move only as asked, and what is closed or held stays", () => {
  fc.assert(
    fc.property(someRows, fc.array(step, { minLength: 1, maxLength: 25 }), fc.integer({ min: 0, max: 4 }), (start, steps, closed) => {
      let rows: readonly PlanRow[] = start;
      for (const one of steps) {
        const inMonths = months(one.period);
        const before = rows;
        if (one.kind === "hold") {
          rows = setHolds(rows, { ...one, months: inMonths }, closed);
          expect(targetOf(rows, one.measure, everyMonth)).toBe(targetOf(before, one.measure, everyMonth));
          continue;
        }
        const result = setTarget(rows, { ...one, months: inMonths, branchWeight: one.even ? "EVEN" : undefined }, closed);
        if ("kind" in result) continue;
        rows = result.rows;
        expectEditToMeanWhatItSays(before, rows, { ...one, months: inMonths }, closed);
        expectPartsToEqualWholes(rows, one.measure);
      }
    }),
    { numRuns: 60 },
  );
});

function expectEditToMeanWhatItSays(before: readonly PlanRow[], after: readonly PlanRow[], { branch: of, months: inMonths, measure: by, value, absorb }: Pick<TargetEdit, "branch" | "months" | "measure" | "value" | "absorb">, closed: number): void {
  const total = (rows: readonly PlanRow[], within: Branch, over: readonly number[]) => targetOf(rows.filter((one) => isWithin(one, within)), by, over);
  expect(total(after, of, inMonths)).toBe(BigInt(value));
  const deepest = branchLevels.findLast((level) => of[level]);
  const change = BigInt(value) - total(before, of, inMonths);
  expect(total(after, {}, everyMonth) - total(before, {}, everyMonth)).toBe(absorb === "NOTHING" ? change : 0n);
  if (absorb === "OTHER_MONTHS") expect(total(after, of, everyMonth)).toBe(total(before, of, everyMonth));
  if (absorb === "OTHER_BRANCHES" && change !== 0n) expect(total(after, { ...of, [deepest!]: null }, inMonths)).toBe(total(before, { ...of, [deepest!]: null }, inMonths));
  const other = by === "AMOUNT" ? "QUANTITY" : "AMOUNT";
  expect(after.map((one) => [rowKey(one), ...valuesOf(one, other)]).sort()).toEqual(before.map((one) => [rowKey(one), ...valuesOf(one, other)]).sort());
  for (const one of before) {
    const now = after.find((row_) => rowKey(row_) === rowKey(one))!;
    for (const month of everyMonth) {
      const moved = valuesOf(now, by)[month] !== valuesOf(one, by)[month];
      expect(Number.isSafeInteger(valuesOf(now, by)[month]) && valuesOf(now, by)[month]! >= 0).toBe(true);
      if (month < closed) expect(moved).toBe(false);
      const named = isWithin(one, of) && inMonths.includes(month);
      if (isHeld(one, by, month) && !named) expect(moved).toBe(false);
    }
  }
}
