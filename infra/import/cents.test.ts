import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCents, readCents, showCents } from "./cents.ts";

describe("amounts", () => {
  test("are read and shown exactly to the cent, at any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 - 1 }), (cents) => {
        expect(readCents(formatCents(cents))).toBe(cents);
      }),
    );
  });

  test.each([["6.2", 620], ["551", 55_100], ["127360.8", 12_736_080], [" 0.01 ", 1], ["3.990", 399]])("%s is read as %i cents", (text, cents) => {
    expect(readCents(text)).toBe(cents);
  });

  test.each(["", "1.234", "-5", "1e3", "1,234", "Freight Included in Commodity Cost", "99999999999999"])('"%s" is no amount', (text) => {
    expect(readCents(text)).toBeUndefined();
  });

  test("are grouped for people", () => {
    expect(showCents(162_758_445_729)).toBe("1,627,584,457.29");
  });
});
