import fc from "fast-check";
import { expect, test } from "vitest";
import { groupedText } from "./groupedText.ts";

test.each([
  ["0", "0"],
  ["-0.05", "-0.05"],
  ["999.00", "999.00"],
  ["-1000", "-1,000"],
  ["64000000.00", "64,000,000.00"],
  ["90071992547409930000.1234", "90,071,992,547,409,930,000.1234"],
])("%s is read as %s", (decimal, text) => expect(groupedText(decimal)).toBe(text));

test("Nothing but the groups is added, and all but the first have three digits", () => {
  const decimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^(\.[0-9]{1,6})?$/)).map(([isNegative, whole, fraction]) => `${isNegative ? "-" : ""}${whole}${fraction}`);
  fc.assert(
    fc.property(decimal, (text) => {
      const grouped = groupedText(text);
      expect(grouped.replaceAll(",", "")).toBe(text);
      expect(grouped.split(".")[0]!.split(",").slice(1).every((group) => /^[0-9]{3}$/.test(group))).toBe(true);
      expect(grouped.split(".")[0]!.split(",")[0]).toMatch(/^-?[0-9]{1,3}$/);
    }),
  );
});
