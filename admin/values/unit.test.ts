import { describe, expect, test } from "vitest";
import { formatInUnit, parseInUnit } from "./unit.ts";

const degrees = { digits: 1, symbol: { zh: "℃", en: " °C" } };

test("tenths of a degree are shown as degrees, in the reader's language", () => {
  expect(formatInUnit(45, degrees, "zh")).toBe("4.5℃");
  expect(formatInUnit(-5, degrees, "en")).toBe("-0.5 °C");
});

describe("what people type", () => {
  test.each([["4.5", 45], ["４．５", 45], ["4.5℃", 45], ["4.5 °C", 45], ["-18", -180], ["−18", -180], ["8", 80]])("%s is %i tenths", (text, value) => expect(parseInUnit(text, degrees)).toBe(value));
  test.each(["4.55", "warm", "℃", "4.5.1"])("%s is no temperature", (text) => expect(parseInUnit(text, degrees)).toBeUndefined());
  test("nothing is null", () => expect(parseInUnit(" ", degrees)).toBeNull());
});
