/**
 * What a text can be found by: its words and the parts of its numbers, every run of Chinese from each character on, and
 * the same run in pinyin, in full and by initials. Search then needs nothing but prefixes of terms.
 */
import { pinyin } from "pinyin-pro";
import { maxTermLength, normalised } from "./words.ts";

/** Terms per record at most, so that one long text cannot flood the index. */
const maxTerms = 160;

/** Characters of a text that are looked at. */
const maxTextLength = 200;

const chineseRun = /\p{Script=Han}+/gu;

const suffixes = <T>(items: readonly T[]): T[][] => items.map((_, i) => items.slice(i));

/** "PO20261122-0001" is found by its whole, by "20261122-0001" and by "0001". */
function codeTerms(token: string): string[] {
  const starts = [...token.matchAll(/(?<=^|[^\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{L})\p{N}/gu)].map(({ index }) => index);
  return starts.map((start) => token.slice(start));
}

function chineseTerms(run: string): string[] {
  const syllables = pinyin(run, { toneType: "none", type: "array" });
  return suffixes([...run]).flatMap((rest, i) => {
    const spoken = syllables.slice(i);
    return [rest.join(""), spoken.join(""), spoken.map((syllable) => syllable[0]).join("")];
  });
}

/** Every term that a text is found by, each once. */
export function termsOf(texts: readonly string[]): string[] {
  const terms = texts.flatMap((text) => {
    const clean = normalised(text).slice(0, maxTextLength);
    const runs = [...clean.matchAll(chineseRun)].map(([run]) => run);
    const tokens = clean.split(" ").filter((token) => !/^\p{Script=Han}*$/u.test(token));
    return [...tokens.flatMap(codeTerms), ...runs.flatMap(chineseTerms)];
  });
  const short = terms.map((term) => term.slice(0, maxTermLength)).filter((term) => term.length > 1 || /\p{Script=Han}/u.test(term));
  return [...new Set(short)].slice(0, maxTerms);
}

/** All that a record's texts say in one line, Chinese also in pinyin: further words of a query are looked for here. */
export function haystackOf(texts: readonly string[]): string {
  const clean = texts.map(normalised);
  const spoken = clean.flatMap((text) => [...text.matchAll(chineseRun)].map(([run]) => pinyin(run, { toneType: "none", type: "array" })));
  return [...clean, ...spoken.map((syllables) => syllables.join("")), ...spoken.map((syllables) => syllables.map((syllable) => syllable[0]).join(""))].join("\n");
}
