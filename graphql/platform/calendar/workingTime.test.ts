import fc from "fast-check";
import { expect, test } from "vitest";
import { isWorkingDay } from "./workingDays.ts";
import { afterWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from "./workingTime.ts";

const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const calendar: WorkingCalendar = { isWorkingDay, hours: [{ from: clock("09:00"), to: clock("12:00") }, { from: clock("13:30"), to: clock("18:00") }] };
/** In Shanghai. */
const at = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+08:00`);

// A working day has 450 minutes. In 2026 25 to 27 September and 1 to 7 October are off, Sunday 20 September and Saturday
// 10 October are worked.
test.each([
  ["over a long weekend", "2026-09-25 17:40", 480, "2026-09-29 09:30"],
  ["over National Day", "2026-09-30 17:40", 480, "2026-10-09 09:10"],
  ["over a Saturday that is worked", "2026-10-09 17:40", 480, "2026-10-12 09:10"],
  ["to the end of a morning, not the beginning of the afternoon", "2026-10-10 11:30", 480, "2026-10-12 12:00"],
  ["what is left of a pause", "2026-11-24 12:40", 390 - 30 + 30, "2026-11-25 11:00"],
  ["from the night into the morning", "2026-11-23 23:00", 30, "2026-11-24 09:30"],
  ["nothing at all", "2026-11-22 03:00", 0, "2026-11-22 03:00"],
])("%s", (_, from, minutes, due) => {
  expect(afterWorkingMinutes(calendar, at(from), minutes)).toEqual(at(due));
  expect(workingMinutesBetween(calendar, at(from), at(due))).toBe(minutes);
});

test("nothing is worked before the moment it begins, nor on days off", () => {
  expect(workingMinutesBetween(calendar, at("2026-11-23 12:00"), at("2026-11-23 10:00"))).toBe(0);
  expect(workingMinutesBetween(calendar, at("2026-10-01 00:00"), at("2026-10-08 09:00"))).toBe(0);
});

test("a calendar on which nobody works is reported as what it is", () => {
  expect(() => afterWorkingMinutes({ ...calendar, isWorkingDay: () => false }, at("2026-11-23 10:00"), 1)).toThrow("no working day");
});

const moments = fc.integer({ min: at("2026-01-01 00:00").getTime() / 60_000, max: at("2027-06-01 00:00").getTime() / 60_000 }).map((minute) => new Date(minute * 60_000));

test("from any moment, so many minutes later so many minutes were worked, and a pause in between adds only the time outside it", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 10_000 }), (from, minutes, pause) => {
      const due = afterWorkingMinutes(calendar, from, minutes);
      expect(workingMinutesBetween(calendar, from, due)).toBe(minutes);
      const half = Math.floor(minutes / 2);
      const pausedAt = afterWorkingMinutes(calendar, from, half);
      const resumedAt = new Date(pausedAt.getTime() + pause * 60_000);
      const later = afterWorkingMinutes(calendar, resumedAt, minutes - half);
      expect(workingMinutesBetween(calendar, from, later)).toBe(minutes + workingMinutesBetween(calendar, pausedAt, resumedAt));
    }),
    { numRuns: 200 },
  );
});
