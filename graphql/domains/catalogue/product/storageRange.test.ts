import { expect, test } from "vitest";
import { enumerationOf } from "../../../table/enumeration.ts";
import { StorageClass } from "./productEnums.ts";
import { isPermitted } from "./storageRange.ts";

test("the labels of the storage classes name their temperatures", () => {
  expect(Object.values(enumerationOf(StorageClass)!.values).map(({ zh, en }) => [zh, en])).toEqual([
    ["常温（10–30℃）", "Ambient (10–30 °C)"],
    ["阴凉（≤20℃）", "Cool (≤ 20 °C)"],
    ["冷藏（2–8℃）", "Cold (2–8 °C)"],
    ["冷冻（≤−15℃）", "Frozen (≤ −15 °C)"],
  ]);
});

test.each([
  ["COLD", 19, false],
  ["COLD", 20, true],
  ["COLD", 80, true],
  ["COLD", 81, false],
  ["FROZEN", -150, true],
  ["FROZEN", -149, false],
  // Not recorded, so nobody is held to a reading.
  ["AMBIENT", 350, true],
] as const)("of %s goods, %i tenths of a degree: %s", (storageClass, measured, permitted) => {
  expect(isPermitted(measured, storageClass)).toBe(permitted);
});
