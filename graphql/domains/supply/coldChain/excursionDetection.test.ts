/** Detection of excursions: the worked example, and that splitting the readings makes no difference. GSP 附录3 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { detect, minutesBetween, type Detected, type DetectionState, type Reading } from "./excursionDetection.ts";
import { readingsFile } from "./readingsFile.ts";

const at = (time: string, temperature: number): Reading => ({ at: `2026-11-23T${time}:00.000Z`, temperature });
const cold = { low: 20, high: 80 };

test("8.1 at 09:30 and 8.0 at 10:30 are an excursion of 60 minutes; 30 minutes lay between readings; silence is a gap from 11:05 to 11:35", () => {
  const { ended, gaps, state } = detect({}, [at("09:00", 79), at("09:30", 81), at("10:00", 86), at("10:30", 80), at("11:35", 70)], cold, 30);
  expect(ended).toEqual([{ startedAt: at("09:30", 0).at, endedAt: at("10:30", 0).at, lastOutAt: at("10:00", 0).at, lowest: 81, highest: 86, longestInterval: 30, endUnknown: false }]);
  expect(minutesBetween(ended[0]!.startedAt, ended[0]!.endedAt)).toBe(60);
  expect(gaps).toEqual([{ since: at("10:30", 0).at, raisedAt: at("11:05", 0).at, endedAt: at("11:35", 0).at }]);
  expect(state).toEqual({ lastAt: at("11:35", 0).at, open: undefined });
});

test("an excursion whose readings stop ends at its last reading, end unknown", () => {
  const { ended } = detect({}, [at("09:00", 90), at("09:20", 95), at("12:00", 50)], cold, 30);
  expect(ended).toMatchObject([{ startedAt: at("09:00", 0).at, endedAt: at("09:20", 0).at, endUnknown: true }]);
});

test("the bounds themselves are inside", () => {
  expect(detect({}, [at("09:00", 20), at("09:30", 80)], cold, 30).state.open).toBeUndefined();
});

const readings = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 50 }), temperature: fc.integer({ min: 0, max: 110 }) }), { maxLength: 30 }).map((steps) => {
  let minute = 0;
  return steps.map(({ minutes, temperature }) => ({ at: new Date(Date.UTC(2026, 10, 23) + (minute += minutes) * 60_000).toISOString(), temperature }));
});

test("property: the result does not depend on how the readings are split", () => {
  fc.assert(
    fc.property(readings, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (all, cuts) => {
      const found: Omit<Detected, "state"> = { ended: [], gaps: [] };
      let state: DetectionState = {};
      let piece: Reading[] = [];
      const flush = () => {
        const one = detect(state, piece, cold, 30);
        [state, piece] = [one.state, []];
        found.ended.push(...one.ended);
        found.gaps.push(...one.gaps);
      };
      for (const [i, reading] of all.entries()) {
        piece.push(reading);
        if (cuts[i]) flush();
      }
      flush();
      expect({ state, ...found }).toEqual(detect({}, all, cold, 30));
    }),
  );
});

const file = "/work/shared/data/ambient-temperature.csv";

test("a logger's file is read line by line; unreadable lines are listed", () => {
  const { readings: read, bad } = readingsFile("timestamp,value\n2013-07-04 00:00:00,69.88083514\nyesterday,70\n2013-07-04 01:00:00,\n2013-07-04 00:00:00,69\n", "F");
  expect(read).toEqual([{ at: "2013-07-04T00:00:00.000Z", temperature: 210 }]);
  expect(bad.map(({ line, why }) => [line, why])).toEqual([[3, "NO_MOMENT"], [4, "NO_VALUE"], [5, "SAME_MOMENT"]]);
});

test.skipIf(!existing(file))("the real room is out of a cool store's bounds for most of its year", () => {
  const { readings: read, bad } = readingsFile(readFileSync(file, "utf8"), "F");
  expect([read.length + bad.length, Math.min(...read.map(({ temperature }) => temperature)), Math.max(...read.map(({ temperature }) => temperature))]).toEqual([7_267, 141, 301]);
  const { ended, gaps } = detect({}, read.toSorted((a, b) => (a.at < b.at ? -1 : 1)), { low: -1_000, high: 200 }, 60);
  expect(ended.length).toBeGreaterThan(10);
  expect(gaps.length).toBeGreaterThan(0);
});

function existing(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
