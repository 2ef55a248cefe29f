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
const companyEnd = /(?:股份|集团|控股){0,3}(?:有限责任|有限)?公司$/u;

/** Names repeat their parts: makers, forms, substances. As many runs as are worth remembering. */
const rememberedRuns = 5_000;
const known = new Map<string, string[]>();

/** Syllables as they are typed: lü is "lv". */
function spoken(run: string): string[] {
  const syllables = known.get(run) ?? pinyin(run, { toneType: "none", type: "array", v: true });
  if (known.size >= rememberedRuns) known.clear();
  known.set(run, syllables);
  return syllables;
}

/** A character of a text, as it is written, pronounced and abbreviated. */
interface Character {
  forms: readonly [string, string, string];
  chinese: boolean;
}

function charactersOf(text: string): Character[] {
  const plain = (part: string): Character[] => [...part].map((one) => ({ forms: [one, one, one], chinese: false }));
  const characters: Character[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(chineseRun)) {
    const syllables = spoken(run);
    characters.push(...plain(text.slice(end, index)), ...[...run].map((one, i): Character => ({ forms: [one, syllables[i]!, syllables[i]![0]!], chinese: true })));
    end = index + run.length;
  }
  return [...characters, ...plain(text.slice(end))];
}

/** The forms that characters are typed in, each once. */
const formsOf = (characters: readonly Character[]): string[] => [...new Set([0, 1, 2].map((form) => characters.map(({ forms }) => forms[form]).join("")))];

/** One unit of measure beside a figure, as in 24粒/盒: nobody looks for it. */
const isUnit = (characters: readonly Character[], i: number): boolean =>
  !characters[i - 1]?.chinese && !characters[i + 1]?.chinese && characters.some(({ forms: [one] }) => /\d/.test(one)) && /[\d/:]/.test(characters[i - 1]?.forms[0] ?? "");

/** Whether somebody may begin here to type: at a Chinese character, at a word, at the figures of a number. */
function isStart(characters: readonly Character[], i: number): boolean {
  const { chinese, forms } = characters[i]!;
  if (chinese) return !isUnit(characters, i);
  const before = characters[i - 1];
  if (!/[\p{L}\p{N}]/u.test(forms[0])) return false;
  return !before || before.chinese || !/[\p{L}\p{N}]/u.test(before.forms[0]) || (/\p{N}/u.test(forms[0]) && /\p{L}/u.test(before.forms[0]));
}

/** "PO20261122-0001" is found by its whole, by "20261122-0001" and by "0001"; 阿莫西林 also by 莫西林, "moxilin" and "mxl". */
function termsOfToken(token: string): string[] {
  const characters = charactersOf(token);
  const telling = characters.length - [...(companyEnd.exec(token)?.[0] ?? "")].length || characters.length;
  const starts = [...characters.keys()].filter((i) => i < telling && isStart(characters, i));
  return starts.flatMap((start) => formsOf(characters.slice(start, start + maxTermLength)));
}

const isTerm = (term: string): boolean => term.length > 1 || /\p{Script=Han}/u.test(term);

/** Every term that texts are found by, each once; what a text begins with stands at its head. */
export function termsOf(texts: readonly string[]): SearchTerm[] {
  const byName = new Map<string, SearchTerm>();
  for (const text of texts) {
    const clean = normalised(text).slice(0, maxTextLength);
    const forms = formsOf(charactersOf(clean));
    for (const long of clean.split(" ").flatMap(termsOfToken)) {
      const term = long.slice(0, maxTermLength);
      const place = forms.some((form) => form.startsWith(term)) ? "head" : "inner";
      if (isTerm(term)) byName.set(place + term, { place, term });
    }
  }
  return [...byName.values()].slice(0, maxTerms);
}

/** All that a record's texts say: a line for each, in every form that it is typed in. Words and ranks are looked for here. */
export const haystackOf = (texts: readonly string[]): string => texts.map((text) => formsOf(charactersOf(normalised(text))).join("\t")).join("\n");

/** What a record with these texts is found by; nothing where it has none. */
export const searchedBy = (texts: readonly string[]): { terms: SearchTerm[]; text: string } => ({ terms: termsOf(texts), text: haystackOf(texts) });
