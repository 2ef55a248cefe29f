import { describe, expect, test } from "vitest";
import { decimalText, stepsOf } from "./decimal.ts";
import { basisPoint, deciCelsius, inUnit } from "./unit.ts";

test.each([
  [45, 1, "4.5"],
  [-5, 1, "-0.5"],
  [0, 2, "0.00"],
  [7, 0, "7"],
  [Number.MAX_SAFE_INTEGER, 2, "90071992547409.91"],
])("%i steps with %i decimals are %s, and back again", (steps, digits, text) => {
  expect(decimalText(steps, digits)).toBe(text);
  expect(stepsOf(text, digits)).toBe(steps);
});

describe("a text is read", () => {
  test.each([["4", 40], ["4.50", 45], ["-0.5", -5]])("%s as %i tenths", (text, steps) => expect(stepsOf(text, 1)).toBe(steps));
  test.each(["", "4.55", "4.", ".5", "4.5.6", "1e3", "cold"])("not where it is %j", (text) => expect(stepsOf(text, 1)).toBeNaN());
});

test("a value is told with its unit in both languages", () => {
  expect(inUnit(45, deciCelsius)).toEqual({ zh: "4.5℃", en: "4.5 °C" });
  expect(inUnit(9876, basisPoint)).toEqual({ zh: "98.76%", en: "98.76 %" });
});
