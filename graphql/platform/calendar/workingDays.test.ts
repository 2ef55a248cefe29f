import { expect, test } from "vitest";
import { isWorkingDay, workingDays } from "./workingDays.ts";

test.each([
  ["a Monday", "2026-11-23", true],
  ["a Sunday", "2026-11-22", false],
  ["National Day, a Thursday", "2026-10-01", false],
  ["a Saturday worked in exchange for a holiday", "2026-10-10", true],
  ["National Day of a year that is not announced, a Wednesday", "2031-10-01", false],
  ["the second day of May of such a year, a Friday", "2031-05-02", false],
  ["a Sunday worked in exchange for New Year", "2026-01-04", true],
])("%s", (_, date, works) => expect(isWorkingDay(date)).toBe(works));

test("October 2026 has eighteen working days, and a stretch that ends before it begins has none", () => {
  expect(workingDays({ isWorkingDay }, "2026-10-01", "2026-10-31")).toBe(18);
  expect(workingDays({ isWorkingDay }, "2026-10-02", "2026-10-01")).toBe(0);
});
