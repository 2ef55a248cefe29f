import fc from "fast-check";
import { expect, test } from "vitest";
import { isGtin, shortGtin } from "./gtin.ts";

test.each(["6901028075831", "06901028075831", "96385074", "036000291452", "10614141000415"])("%s is a trade item's number", (gtin) => {
  expect(isGtin(gtin)).toBe(true);
});

test.each(["6901028075832", "690102807583", "", "6901028O75831", "6901028 75831", "000000000000000"])("%j is none", (text) => {
  expect(isGtin(text)).toBe(false);
});

test.each([
  ["06901028075831", "6901028075831"],
  ["00000096385074", "96385074"],
  ["0036000291452", "036000291452"],
  ["10614141000415", "10614141000415"],
])("%s is the same item as %s", (written, short) => {
  expect(shortGtin(written)).toBe(short);
  expect(isGtin(short)).toBe(true);
});

test("one wrong digit is always found", () => {
  fc.assert(
    fc.property(fc.constantFrom("6901028075831", "96385074", "10614141000415"), fc.nat(7), fc.integer({ min: 1, max: 9 }), (gtin, place, by) => {
      const wrong = String((Number(gtin[place]) + by) % 10);
      expect(isGtin(gtin.slice(0, place) + wrong + gtin.slice(place + 1))).toBe(false);
    }),
  );
});
