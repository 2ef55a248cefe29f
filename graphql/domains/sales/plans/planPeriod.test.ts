import { expect, test } from "vitest";
import { monthsClosed, monthsOf, periodsOf } from "./planPeriod.ts";

test.each([
  ["2027", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ["2027-Q2", [3, 4, 5]],
  ["2027-12", [11]],
  ["2026", undefined],
  ["2027-13", undefined],
  ["2027-Q5", undefined],
  ["", undefined],
])("months of %s", (period, months) => expect(monthsOf(period, 2027)).toEqual(months));

test("a year has its quarters, and each quarter its months after it", () => {
  expect(periodsOf(2027)).toEqual(["2027", "2027-Q1", "2027-01", "2027-02", "2027-03", "2027-Q2", "2027-04", "2027-05", "2027-06", "2027-Q3", "2027-07", "2027-08", "2027-09", "2027-Q4", "2027-10", "2027-11", "2027-12"]);
});

test.each([
  ["2026-12-31", 0],
  ["2027-01-31", 0],
  ["2027-02-01", 1],
  ["2027-12-31", 11],
  ["2028-01-01", 12],
])("on %s, %i months of 2027 are closed", (today, closed) => expect(monthsClosed(2027, today)).toBe(closed));
