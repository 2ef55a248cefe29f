/** What packs weigh: whole cases, whole inner packs, and the rest. 五(二)2, 五(三)4 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadOfPacks } from "./packLoad.ts";

const single = { factor: 1, grams: 45, cubicCentimetres: 150 };
const outer = { factor: 200, grams: 9_200, cubicCentimetres: 31_000 };
const inner = { factor: 10, grams: 420, cubicCentimetres: 1_400 };

test.each([
  ["cases alone", [outer], 400, { grams: 18_400, cubicCentimetres: 62_000 }],
  ["a part of a case", [outer], 1, { grams: 46, cubicCentimetres: 155 }],
  ["cases, inner packs and a part of one", [inner, outer], 215, { grams: 9_200 + 420 + 210, cubicCentimetres: 31_000 + 1_400 + 700 }],
  ["single packs beside cases", [outer, single], 203, { grams: 9_200 + 135, cubicCentimetres: 31_000 + 450 }],
])("%s", (_, levels, packs, load) => expect(loadOfPacks(levels, packs)).toEqual(load));

test("nothing is known without a level", () => expect(loadOfPacks([], 5)).toBeUndefined());

test("more packs never weigh less than a case of them says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (packs) => {
      const load = loadOfPacks([outer], packs)!;
      expect(load.grams).toBeGreaterThanOrEqual((packs * outer.grams) / outer.factor);
      expect(load.grams).toBeLessThan((packs * outer.grams) / outer.factor + 1);
    }),
  );
});
