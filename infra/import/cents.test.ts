import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCents, readCents, showCents } from "./cents.ts";

const amount = fc.nat({ max: 999_999_999_999_999 });

describe("amounts", () => {
  test("are read as they are written, whatever their size", () => {
    fc.assert(fc.property(amount, (cents) => readCents(plainCents(cents)) === cents));
  });

  test("are the same with or without zeros at their end", () => {
    fc.assert(fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 5 }), (units, zeros) => readCents(`${units}.5${"0".repeat(zeros)}`) === units * 100 + 50));
  });

  test("that floating point would get wrong are exact", () => {
    expect(["0.29", "1.005".slice(0, 4), "4.35", "1627584457.29", "9999999999999.99"].map(readCents)).toEqual([29, 100, 435, 162_758_445_729, 999_999_999_999_999]);
  });

  test.each(["", " ", "-1", "1.234", "1,000", "1e3", "NaN", "Freight Included in Commodity Cost", ".5", "5.", "12345678901234", "１２"])("%j is none", (text) => {
    expect(readCents(text)).toBeUndefined();
  });

  test("no other text is taken for one", () => {
    fc.assert(fc.property(fc.string(), (text) => readCents(text) === undefined || /^\s*\d+(\.\d+)?\s*$/.test(text)));
  });

  test("are shown in groups of three", () => {
    expect([0, 5, 12, 99_999, 100_000, 162_758_445_729].map(showCents)).toEqual(["0.00", "0.05", "0.12", "999.99", "1,000.00", "1,627,584,457.29"]);
    fc.assert(fc.property(amount, (cents) => showCents(cents).replaceAll(",", "") === plainCents(cents)));
  });
});
