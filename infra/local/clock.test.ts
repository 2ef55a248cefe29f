import { afterEach, expect, test } from "vitest";
import { addDays, businessDate } from "../../graphql/platform/businessDate.ts";
import { moveClock } from "./clock.ts";

const RealDate = Date;
afterEach(() => {
  globalThis.Date = RealDate;
});

test("every way to get the time returns the other day, and the clock advances", () => {
  const later = addDays(businessDate(new Date()), 400);
  moveClock(later);

  expect(businessDate(new Date())).toBe(later);
  expect(businessDate(new Date(Date.now()))).toBe(later);
  expect(new Date(Date()).getFullYear()).toBe(new Date().getFullYear());
  expect(Date.now() - RealDate.now()).toBe(400 * 24 * 60 * 60 * 1000);
});

test("explicit moments are not shifted", () => {
  moveClock("2031-01-01");

  expect(new Date("2026-11-22T08:00:00Z").toISOString()).toBe("2026-11-22T08:00:00.000Z");
  expect(new Date(2026, 10, 22).getMonth()).toBe(10);
  expect(new Date()).toBeInstanceOf(Date);
  expect(new RealDate()).toBeInstanceOf(Date);
});
