/** The kinds of rules and their hysteresis, each against a plain implementation over random series. 七(三) */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../../platform/calendar/workingDays.ts";
import { controlChart, type ControlSignal } from "../../../platform/kpi/controlChart.ts";
import { comparableDays } from "./comparableDays.ts";
import { judge, type Episode, type Hysteresis } from "./episodes.ts";
import { bandSide, controlSide, swingSide, thresholdSide, type JudgedPeriod, type Side } from "./sides.ts";

const day = (i: number): string => `2026-01-${String(i + 1).padStart(3, "0")}`;
const periodsOf = (sides: readonly Side[]): JudgedPeriod[] => sides.map((side, i) => ({ period: day(i), side, isRunning: false, value: 0, numerator: 0, denominator: null }));
const once: Hysteresis = { forPeriods: 1, recoveryPeriods: 1, relapsePeriods: 3 };

describe("hysteresis", () => {
  test("lower is better, critical above 5.00 %, recovered at 4.00 % twice: raised on the second day, recovered on the eighth, one alert", () => {
    const days = [480, 520, 510, 450, 390, 410, 380, 400];
    const sides = days.map((value) => thresholdSide(value, { direction: "LOWER", limit: 500, recover: 400 }));
    const rules = { ...once, recoveryPeriods: 2 };
    expect(judge(undefined, periodsOf(sides), rules)).toEqual([{ raisedIn: day(1), breaches: [day(1), day(2)], recoveredIn: day(7), relapses: 0 }]);
    // On the day before there was nothing to tell of a recovery.
    expect(judge(undefined, periodsOf(sides.slice(0, 7)), rules)[0]!.recoveredIn).toBeUndefined();
  });

  test("a relapse within three periods reopens the alert, and one in the fourth is another", () => {
    const [bad, good] = ["BREACH", "RECOVERED"] as const;
    expect(judge(undefined, periodsOf([bad, good, good, good, bad]), once)).toMatchObject([{ raisedIn: day(0), breaches: [day(0), day(4)], relapses: 1 }]);
    expect(judge(undefined, periodsOf([bad, good, good, good, good, bad]), once)).toMatchObject([{ raisedIn: day(0), relapses: 0 }, { raisedIn: day(5), relapses: 0 }]);
  });

  test("what is unknown neither breaches nor recovers, and a running period never recovers", () => {
    expect(judge(undefined, periodsOf(["BREACH", "UNKNOWN", "UNKNOWN"]), once)).toMatchObject([{ breaches: [day(0)] }]);
    expect(judge(undefined, periodsOf(["BREACH", "UNKNOWN"]), once)[0]).not.toHaveProperty("recoveredIn");
    const running = periodsOf(["BREACH", "RECOVERED"]).map((one, i) => ({ ...one, isRunning: i === 1 }));
    expect(judge(undefined, running, once)[0]!.recoveredIn).toBeUndefined();
  });

  const side = fc.constantFrom<Side>("BREACH", "BREACH", "RECOVERED", "RECOVERED", "BETWEEN", "UNKNOWN");
  const rules = fc.record({ forPeriods: fc.integer({ min: 1, max: 3 }), recoveryPeriods: fc.integer({ min: 1, max: 3 }), relapsePeriods: fc.integer({ min: 0, max: 4 }) });

  /** The plain way: at each period look back over all that came before. */
  function plain(sides: readonly Side[], { forPeriods, recoveryPeriods, relapsePeriods }: Hysteresis): Episode[] {
    const episodes: { raisedIn: string; breaches: number[]; recoveredAt?: number; relapses: number }[] = [];
    const inARow = (from: number, to: number, wanted: Side): number => {
      const known = sides.slice(from, to + 1).filter((one) => one !== "UNKNOWN");
      return known.length - 1 - known.findLastIndex((one) => one !== wanted);
    };
    for (let at = 0; at < sides.length; at++) {
      const last = episodes.at(-1);
      if (last && last.recoveredAt === undefined) {
        const noted = last.breaches.at(-1)!;
        if (sides[at] === "BREACH") last.breaches.push(at);
        else if (sides[at] === "RECOVERED" && inARow(noted + 1, at, "RECOVERED") >= recoveryPeriods) last.recoveredAt = at;
        continue;
      }
      const from = last ? last.recoveredAt! + 1 : 0;
      if (sides[at] !== "BREACH" || inARow(from, at, "BREACH") < forPeriods) continue;
      if (last && at - last.recoveredAt! <= relapsePeriods) {
        last.breaches.push(at);
        last.recoveredAt = undefined;
        last.relapses++;
      } else episodes.push({ raisedIn: day(at), breaches: [at], relapses: 0 });
    }
    return episodes.map(({ recoveredAt, breaches, ...one }) => ({ ...one, breaches: breaches.map(day), recoveredIn: recoveredAt === undefined ? undefined : day(recoveredAt) }));
  }

  test("is as the plain way has it, for any series", () => {
    fc.assert(
      fc.property(fc.array(side, { maxLength: 60 }), rules, (sides, one) => {
        expect(judge(undefined, periodsOf(sides), one)).toEqual(plain(sides, one));
      }),
      { numRuns: 500 },
    );
  });

  test("whenever the clock runs, however often, and however long it stood still, it comes to the same", () => {
    fc.assert(
      fc.property(fc.array(side, { maxLength: 40 }), rules, fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }), (sides, one, runs) => {
        const known: Episode[] = [];
        for (let upTo = 0; upTo <= sides.length; upTo++) {
          if (!runs[upTo] && upTo < sides.length) continue;
          // All that is kept between two runs is the newest episode.
          for (let times = 0; times < 2; times++) known.splice(-1, 1, ...judge(known.at(-1), periodsOf(sides.slice(0, upTo)), one));
        }
        expect(known).toEqual(plain(sides, one));
      }),
      { numRuns: 300 },
    );
  });

  test("at most one episode is open, and every breach after it belongs to it", () => {
    fc.assert(
      fc.property(fc.array(side, { maxLength: 60 }), rules, (sides, one) => {
        const found = judge(undefined, periodsOf(sides), one);
        expect(found.slice(0, -1).every(({ recoveredIn }) => recoveredIn !== undefined)).toBe(true);
      }),
    );
  });
});

const value = fc.integer({ min: 0, max: 1_000_000 });
const direction = fc.constantFrom("LOWER", "HIGHER");

describe("a threshold", () => {
  test.each([
    ["LOWER", 500, "BETWEEN"], ["LOWER", 501, "BREACH"], ["LOWER", 401, "BETWEEN"], ["LOWER", 400, "RECOVERED"],
    ["HIGHER", 500, "RECOVERED"], ["HIGHER", 400, "RECOVERED"], ["HIGHER", 499, "RECOVERED"],
  ] as const)("equal is not beyond: %s at %i is %s", (one, at, expected) => {
    expect(thresholdSide(at, { direction: one, limit: one === "LOWER" ? 500 : 300, recover: 400 })).toBe(expected);
  });

  test("is as the comparison of plain numbers has it", () => {
    fc.assert(
      fc.property(value, value, value, direction, (at, limit, recover, one) => {
        const sign = one === "LOWER" ? 1 : -1;
        const expected = sign * (at - limit) > 0 ? "BREACH" : sign * (at - recover) <= 0 ? "RECOVERED" : "BETWEEN";
        expect(thresholdSide(at, { direction: one, limit, recover })).toBe(expected);
      }),
    );
  });
});

describe("a band", () => {
  const band = { low: 600, high: 1_500, recoverLow: 700, recoverHigh: 1_400 };

  test.each([
    [599, "BREACH"], [600, "BETWEEN"], [699, "BETWEEN"], [700, "RECOVERED"], [1_400, "RECOVERED"], [1_401, "BETWEEN"], [1_500, "BETWEEN"], [1_501, "BREACH"],
  ] as const)("equal is within it: %i is %s", (at, side) => {
    expect(bandSide(at, band)).toBe(side);
  });

  test("of what is unknown nothing is said", () => {
    expect(bandSide(null, band)).toBe("UNKNOWN");
  });

  test("between a limit and its recovery value an alert neither begins nor ends, on either side", () => {
    const sides = [650, 599, 650, 1_450, 700, 1_501, 1_400].map((at) => bandSide(at, band));
    expect(judge(undefined, periodsOf(sides), once)).toEqual([{ raisedIn: day(1), breaches: [day(1), day(5)], recoveredIn: day(6), relapses: 1 }]);
    expect(judge(undefined, periodsOf(sides.slice(0, 4)), once)[0]!.recoveredIn).toBeUndefined();
  });

  /** The plain way, without sides: from value to value an alert is open or not. */
  function plain(values: readonly (number | null)[], { low, high, recoverLow, recoverHigh }: typeof band, { forPeriods, recoveryPeriods, relapsePeriods }: Hysteresis): Episode[] {
    const episodes: Episode[] = [];
    let [open, beyond, within, recoveredAt] = [false, 0, 0, -Infinity];
    for (const [at, read] of values.entries()) {
      if (read === null) continue;
      const [isOut, isIn] = [!(low <= read && read <= high), recoverLow <= read && read <= recoverHigh];
      if (open) {
        const last = episodes.at(-1)!;
        within = isIn ? within + 1 : 0;
        if (isOut) episodes.splice(-1, 1, { ...last, breaches: [...last.breaches, day(at)] });
        if (within < recoveryPeriods) continue;
        episodes.splice(-1, 1, { ...last, recoveredIn: day(at) });
        [open, beyond, recoveredAt] = [false, 0, at];
        continue;
      }
      beyond = isOut ? beyond + 1 : 0;
      if (beyond < forPeriods) continue;
      const last = episodes.at(-1);
      if (last && at - recoveredAt <= relapsePeriods) episodes.splice(-1, 1, { ...last, breaches: [...last.breaches, day(at)], recoveredIn: undefined, relapses: last.relapses + 1 });
      else episodes.push({ raisedIn: day(at), breaches: [day(at)], relapses: 0 });
      [open, within] = [true, 0];
    }
    return episodes;
  }

  test("with hysteresis it is as the plain way has it, for any series and any limits", () => {
    const limits = fc.tuple(...([0, 1, 2, 3] as const).map(() => fc.integer({ min: 0, max: 40 }))).map((some) => some.toSorted((one, other) => one - other) as [number, number, number, number]);
    const rules = fc.record({ forPeriods: fc.integer({ min: 1, max: 3 }), recoveryPeriods: fc.integer({ min: 1, max: 3 }), relapsePeriods: fc.integer({ min: 0, max: 4 }) });
    const series = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }), { maxLength: 60 });
    fc.assert(
      fc.property(series, limits, rules, (values, [low, recoverLow, recoverHigh, high], one) => {
        const bounds = { low, recoverLow, recoverHigh, high };
        expect(judge(undefined, periodsOf(values.map((at) => bandSide(at, bounds))), one)).toEqual(plain(values, bounds, one));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a swing", () => {
  const rule = { direction: "HIGHER", percent: 3_000, recoverPercent: 3_000 } as const;

  test("2026-11-16 is November's eleventh working day, and those of August, September and October are 17, 15 and 21", () => {
    const { running, others } = comparableDays({ isWorkingDay }, "2026-11-16", ["2026-08", "2026-09", "2026-10"]);
    expect([running, ...others]).toEqual([
      { from: "2026-11-01", to: "2026-11-16" },
      { from: "2026-08-01", to: "2026-08-17" },
      { from: "2026-09-01", to: "2026-09-15" },
      { from: "2026-10-01", to: "2026-10-21" },
    ]);
  });

  test("1,300,000 to date against 2,200,000, 2,000,000 and 1,800,000 is −35 %, which a rule of 30 % raises", () => {
    const baseline = [220_000_000, 200_000_000, 180_000_000];
    expect(swingSide(130_000_000, baseline, rule)).toEqual({ side: "BREACH", change: -3_500 });
    expect(swingSide(140_000_000, baseline, rule)).toEqual({ side: "RECOVERED", change: -3_000 });
    expect(swingSide(130_000_000, baseline, { ...rule, direction: "LOWER" }).side).toBe("RECOVERED");
    // Where both sides are bad, a change either way.
    expect([130_000_000, 140_000_000, 260_000_000, 261_000_000].map((at) => swingSide(at, baseline, { ...rule, direction: "BAND" }).side)).toEqual(["BREACH", "RECOVERED", "RECOVERED", "BREACH"]);
  });

  test.each([["of zero", [0, 0]], ["that is unknown", [100, null]], ["of nothing", []]])("a baseline %s gives no percentage", (_, baseline) => {
    expect(swingSide(100, baseline, rule)).toEqual({ side: "UNKNOWN" });
  });

  test("is as the quotient has it, wherever rounding does not decide", () => {
    fc.assert(
      fc.property(value, fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9_999 }), direction, (at, baseline, percent, one) => {
        const mean = baseline.reduce((sum, each) => sum + each, 0) / baseline.length;
        const worsening = ((at / mean - 1) * 10_000) * (one === "LOWER" ? 1 : -1);
        fc.pre(Math.abs(worsening - percent) > 1e-6);
        const { side, change } = swingSide(at, baseline, { direction: one, percent, recoverPercent: percent });
        expect(side).toBe(worsening > percent ? "BREACH" : "RECOVERED");
        expect(Math.abs(change! - (at / mean - 1) * 10_000)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test("the days that are compared have equal numbers of working days, where the month has as many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 12 }), (offset, month) => {
        const today = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const other = `2025-${String(month).padStart(2, "0")}`;
        const { running, others } = comparableDays({ isWorkingDay }, today, [other]);
        const days = (from: string, to: string) => Array.from({ length: 31 }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10)).filter((date) => date <= to && isWorkingDay(date)).length;
        const end = new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10);
        expect(days(others[0]!.from, others[0]!.to)).toBe(Math.min(Math.max(days(running.from, running.to), isWorkingDay(others[0]!.from) ? 1 : 0), days(others[0]!.from, end)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a control chart", () => {
  /** The plain way, in floating point: mean, moving range, and each of Nelson's rules as it is written down. */
  function plain(values: readonly number[]): ControlSignal[][] {
    const base = values.slice(0, 20);
    const mean = base.reduce((sum, one) => sum + one, 0) / 20;
    const sigma = base.slice(1).reduce((sum, one, i) => sum + Math.abs(one - base[i]!), 0) / 19 / 1.128;
    const z = (one: number): number => (one - mean) / sigma;
    return values.map((_, at) => {
      const window = (count: number) => (at - count + 1 >= 20 ? values.slice(at - count + 1, at + 1) : undefined);
      if (at < 20) return [];
      const [now, nine, six] = [values[at]!, window(9), window(6)];
      const three = values.slice(Math.max(20, at - 2), at + 1);
      const found: ControlSignal[] = [];
      if (Math.abs(z(now)) > 3) found.push("BEYOND_LIMITS");
      if (nine && (nine.every((one) => one > mean) || nine.every((one) => one < mean))) found.push("ONE_SIDE");
      if (six && (six.every((one, i) => i === 0 || one > six[i - 1]!) || six.every((one, i) => i === 0 || one < six[i - 1]!))) found.push("TREND");
      const far = three.filter((one) => Math.abs(z(one)) > 2 && z(one) * z(now) > 0).length;
      if (Math.abs(z(now)) > 2 && far >= 2) found.push("NEAR_LIMITS");
      return found;
    });
  }

  test("is as the plain way has it, for any series", () => {
    const near = fc.integer({ min: 80, max: 130 });
    fc.assert(
      fc.property(fc.array(near, { minLength: 20, maxLength: 20 }), fc.array(near, { maxLength: 20 }), (base, later) => {
        const values = [...base, ...later];
        const mean = base.reduce((sum, one) => sum + one, 0) / 20;
        const sigma = base.slice(1).reduce((sum, one, i) => sum + Math.abs(one - base[i]!), 0) / 19 / 1.128;
        fc.pre(sigma > 0 && values.every((one) => [0, 2, 3].every((times) => Math.abs(Math.abs(one - mean) - times * sigma) > 1e-9 || times === 0)));
        expect(controlChart(values).signals).toEqual(plain(values));
      }),
      { numRuns: 300 },
    );
  });

  test("judges nothing before its baseline is complete", () => {
    expect(controlSide(false, [])).toBe("UNKNOWN");
    expect([controlSide(true, []), controlSide(true, ["TREND"])]).toEqual(["RECOVERED", "BREACH"]);
  });
});
