/** Holds labels, texts and messages to docs/glossary.md: one word for one thing in both languages, and one punctuation. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import model from "virtual:console-model";
import type { Label } from "../../graphql/schema/model.ts";
import { pluralIn } from "../model/labels.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Term {
  zh: string;
  en: string[];
  not: string[];
}

const split = (cell: string) => cell.split(", ").filter(Boolean);

const terms = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| 中文") && !line.startsWith("| ---"))
  .map((line): Term => {
    const [zhTerm = "", english = "", , not = ""] = line.slice(1, -1).split("|").map((cell) => cell.trim());
    return { zh: zhTerm, en: split(english), not: split(not) };
  });

function labelsIn(value: unknown): Label[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== "object" || value === null) return [];
  const { zh: chinese, en: english } = value as Partial<Label>;
  if (typeof chinese === "string" && typeof english === "string") return [{ zh: chinese, en: english }];
  return Object.values(value).flatMap(labelsIn);
}

const labels = labelsIn(model);
const textsIn = (value: unknown): string[] => (typeof value === "string" ? [value] : Object.values(value as object).flatMap(textsIn));
const consoleTexts = [...textsIn(zh), ...textsIn(en)];
const lower = (text: string) => text.toLowerCase();

describe("the glossary", () => {
  test("has a row for each term, and each term once", () => {
    expect(terms.length).toBeGreaterThan(80);
    const chinese = terms.map((term) => term.zh);
    expect(chinese.filter((term, i) => chinese.indexOf(term) !== i)).toEqual([]);
  });

  test("has every type of record under its label", () => {
    const missing = Object.values(model.entities).filter(({ label }) => !terms.some((term) => term.zh === label.zh && term.en.includes(label.en)));
    expect(missing.map(({ label }) => label)).toEqual([]);
  });

  test("gives a label that is one of its Chinese terms that term's English", () => {
    const otherwise = labels.filter((label) => {
      const term = terms.find(({ zh: chinese }) => chinese === label.zh);
      const accepted = term?.en.flatMap((english) => [english, pluralIn("en", { label: { zh: "", en: english } })]).map(lower);
      return accepted && !accepted.includes(lower(label.en));
    });
    expect(otherwise).toEqual([]);
  });

  test("rules out words that no label and no text of the console uses", () => {
    const used = [...labels.flatMap(({ zh: chinese, en: english }) => [chinese, english]), ...consoleTexts];
    const ruledOut = terms.flatMap(({ not }) => not);
    const found = ruledOut.filter((word) => used.some((text) => (/\w/.test(word[0]!) ? new RegExp(`\\b${word}\\b`, "i").test(text) : text.includes(word))));
    expect(found).toEqual([]);
  });
});

const han = "\\u3400-\\u9fff";
const clause = /[一二三四五六七八九十]\([一二三四五六七八九十]\)/g;
const fixedNames = /国药准字[A-Z]|GSP证书|药品管理法§/g;

describe("Chinese texts", () => {
  const halfWidth = new RegExp(`[${han}][,;:?!(]|[,;:?!)][${han}]`);
  const unspaced = new RegExp(`[${han}][A-Za-z0-9]|[A-Za-z0-9][${han}]`);
  const chinese = [...labels.map((label) => label.zh), ...textsIn(zh)].map((text) => text.replaceAll(clause, "").replaceAll(fixedNames, ""));

  test("of labels and of the console have full-width punctuation, and spaces beside Latin letters and digits", () => {
    expect(chinese.length).toBeGreaterThan(1_000);
    expect(chinese.filter((text) => halfWidth.test(text) || unspaced.test(text))).toEqual([]);
  });

  test("in the messages of the server have the same", () => {
    const sources = execFileSync("git", ["ls-files", "graphql/domains", "graphql/platform", "graphql/schema"], { cwd: root, encoding: "utf8" })
      .split("\n")
      .filter((path) => path.endsWith(".ts") && !path.includes(".test."));
    const messages = sources.flatMap((path) =>
      [...read(path).matchAll(/\bzh: (?:\(.*?\) => )?(["`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text]) => `${path}: ${text!.replaceAll(clause, "")}`),
    );
    expect(messages.length).toBeGreaterThan(1_000);
    const wrong = messages.filter((message) => halfWidth.test(message) || unspaced.test(message.replaceAll(fixedNames, "")));
    expect(wrong).toEqual([]);
  });
});
