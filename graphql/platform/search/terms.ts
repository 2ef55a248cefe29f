/**
 * What a text can be found by: its words and the parts of its numbers, every run of Chinese from each character on, and
 * the same run in pinyin, in full and by initials. Search then needs nothing but prefixes of terms.
 */
import { pinyin } from "pinyin-pro";
import type { SearchTerm } from "../../table/keys.ts";
import { maxTermLength, normalised } from "./words.ts";

/** Terms per record at most, so that one long text cannot flood the index. */
const maxTerms = 160;

/** Characters of a text that are looked at. */
const maxTextLength = 200;

const chineseRun = /\p{Script=Han}+/gu;

/** Ends of company names, which tell nobody apart. They are found as part of what stands before them. */
const companyEnd = /(?:股份|集团|控股)*(?:有限责任|有限)?公司$/u;

const suffixes = <T>(items: readonly T[]): T[][] => items.map((_, i) => items.slice(i));

/** Syllables as they are typed: lü is "lv". */
const spoken = (run: string): string[] => pinyin(run, { toneType: "none", type: "array", v: true });
const initialsOf = (syllables: readonly string[]): string => syllables.map((syllable) => syllable[0]).join("");

/** "PO20261122-0001" is found by its whole, by "20261122-0001" and by "0001". */
function codeTerms(token: string): string[] {
  const starts = [...token.matchAll(/(?<=^|[^\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{L})\p{N}/gu)].map(({ index }) => index);
  return starts.map((start) => token.slice(start));
}

/** Terms of a run from each of its characters on, those of its beginning first. */
function chineseTerms(run: string): string[] {
  const syllables = spoken(run);
  const characters = [...run];
  const telling = [...run.replace(companyEnd, "")].length || characters.length;
  return suffixes(characters).slice(0, telling).flatMap((rest, i) => [rest.join(""), syllables.slice(i).join(""), initialsOf(syllables.slice(i))]);
}

/** One unit of measure beside a figure, as in 24粒/盒: nobody looks for it. */
const isUnit = (token: string, run: string): boolean => run.length === 1 && /\d/.test(token);

function termsOfToken(token: string): string[] {
  const runs = [...token.matchAll(chineseRun)].map(([run]) => run).filter((run) => !isUnit(token, run));
  const whole = /^\p{Script=Han}+$/u.test(token) ? [] : codeTerms(token);
  return [...whole, ...runs.flatMap(chineseTerms)];
}

const isTerm = (term: string): boolean => term.length > 1 || /\p{Script=Han}/u.test(term);

/** The forms that a text is typed in: as written, in pinyin, by initials. */
function formsOf(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text];
  return [text, text.replace(chineseRun, (run) => spoken(run).join("")), text.replace(chineseRun, (run) => initialsOf(spoken(run)))];
}

/** Every term that texts are found by, each once; what a text begins with stands at its head. */
export function termsOf(texts: readonly string[]): SearchTerm[] {
  const byName = new Map<string, SearchTerm>();
  for (const text of texts) {
    const clean = normalised(text).slice(0, maxTextLength);
    const forms = formsOf(clean);
    for (const long of clean.split(" ").flatMap(termsOfToken)) {
      const term = long.slice(0, maxTermLength);
      const place = forms.some((form) => form.startsWith(term)) ? "head" : "inner";
      if (isTerm(term)) byName.set(place + term, { place, term });
    }
  }
  return [...byName.values()].slice(0, maxTerms);
}

/** All that a record's texts say: a line for each, in every form that it is typed in. Words and ranks are looked for here. */
export const haystackOf = (texts: readonly string[]): string => texts.map((text) => formsOf(normalised(text)).join("\t")).join("\n");

/** What a record with these texts is found by; nothing where it has none. */
export const searchedBy = (texts: readonly string[]): { terms: SearchTerm[]; text: string } => ({ terms: termsOf(texts), text: haystackOf(texts) });
