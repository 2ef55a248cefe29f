import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScmsDate } from "./scmsDate.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const day = fc.nat({ max: 36_524 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)));
const twoDigits = (date: Date): string => String(date.getUTCFullYear() - 2000).padStart(2, "0");

describe("dates of the file", () => {
  test("are read in both ways of writing them, for every day of the century", () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const named = `${date.getUTCDate()}-${months[date.getUTCMonth()]}-${twoDigits(date)}`;
        const numeric = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${twoDigits(date)}`;
        expect([readScmsDate(named), readScmsDate(numeric)]).toEqual([iso, iso]);
      }),
      { numRuns: 1000 },
    );
  });

  test("are the month first between slashes", () => {
    expect([readScmsDate("11/13/06"), readScmsDate("2-Jun-06"), readScmsDate("3/4/10")]).toEqual(["2006-11-13", "2006-06-02", "2010-03-04"]);
  });

  test.each(["Date Not Captured", "Pre-PQ Process", "N/A - From RDC", ""])("%j says that there is none", (text) => {
    expect(readScmsDate(text)).toBeNull();
  });

  test.each(["31-Feb-10", "29-Feb-09", "13/13/06", "0/1/06", "0-Jan-06", "1-Foo-06", "2006-06-02", "2-Jun-2006", "soon"])("%j is none", (text) => {
    expect(readScmsDate(text)).toBeUndefined();
  });
});
