/** Characters of several readings: every one is indexed, surnames as surnames, words of the trade as the trade says them. */
import { describe, expect, test } from "vitest";
import { haystackOf, termsOf } from "./terms.ts";

const isFound = (text: string, typed: string): boolean => termsOf([text]).some(({ term, place }) => place === "head" && term.startsWith(typed)) && haystackOf([text]).includes(typed);

test.each([
  ["阿胶", "ejiao"],
  ["参苓白术散", "slbzs"],
  ["参苓白术散", "shenlingbaizhusan"],
  ["参松养心胶囊", "ssyx"],
  ["重组人胰岛素", "czr"],
  ["曾伟", "zengwei"],
  ["单晓明", "shanxiaoming"],
  ["仇丽", "qiuli"],
  ["解伟", "xiewei"],
  ["查良", "zhaliang"],
  ["尉迟恭", "yuchigong"],
  ["东阿阿胶", "deej"],
  ["单硝酸异山梨酯片", "dxs"],
])("%s is found by %s", (text, typed) => {
  expect(isFound(text, typed)).toBe(true);
});

describe("who reads it otherwise", () => {
  test.each([
    ["阿胶", "ajiao"],
    ["重组人胰岛素", "zhongzu"],
    ["曾伟", "cengwei"],
    ["单晓明", "danxiaoming"],
  ])("finds %s by %s all the same", (text, typed) => {
    expect(isFound(text, typed)).toBe(true);
  });
});

test("a text of many readings neither floods the index nor crowds out the likeliest", () => {
  const text = "和重行长单参解查曾仇乐朴".repeat(16);
  const terms = termsOf([text, "P-00042"]);
  expect(terms.length).toBeLessThanOrEqual(160);
  expect(haystackOf([text]).length).toBeLessThan(40 * text.length);
});
