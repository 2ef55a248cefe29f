import { expect, test } from "vitest";
import { visibleText } from "./visibleText.ts";

test.each([
  ["a zero-width space", "国药\u200B控股"],
  ["a byte order mark", "\uFEFF国药控股"],
  ["a word joiner and direction marks", "国\u2060药\u200E控\u202A股\u202C"],
  ["a joiner outside of an emoji", "国药\u200D控股"],
  ["no-break and full-width spaces around it", "\u00A0国药控股\u3000"],
])("%s is nothing that anybody sees", (_, text) => {
  expect(visibleText(text)).toBe("国药控股");
});

test("spaces of other kinds are spaces; line breaks stay", () => {
  expect(visibleText("Sino\u00A0Pharm\u202FLtd\n第二行")).toBe("Sino Pharm Ltd\n第二行");
});

test("an emoji stays whole", () => {
  expect(visibleText("👩‍⚕️")).toBe("👩‍⚕️");
});

test("a text of nothing else is empty", () => {
  expect(visibleText("\u200B\u00A0\u2060\uFEFF")).toBe("");
});
