/**
 * What a text can be found by: its words and the parts of its numbers, every run of Chinese from each character on, and
 * the same run in pinyin, in full and by initials. Search then needs nothing but prefixes of terms.
 */
import { customPinyin, pinyin, polyphonic } from "pinyin-pro";
import type { SearchTerm } from "../../table/keys.ts";
import { tradeWords } from "./tradeWords.ts";
import { maxTermLength, normalised } from "./words.ts";

customPinyin(tradeWords);

/** Terms per record at most, so that one long text cannot flood the index. */
const maxTerms = 160;

/** Characters of a text that are looked at. */
const maxTextLength = 200;

const chineseRun = /\p{Script=Han}+/gu;

/** Legal suffixes of company names, which distinguish nothing. They are found as part of the preceding words. */
const companyEnd = /(?:股份|集团|控股){0,3}(?:有限责任|有限)?公司$/u;

/** Names repeat their parts: makers, forms, substances. As many runs as are worth remembering. */
const rememberedRuns = 5_000;
const known = new Map<string, string[][]>();

/** Readings of one run besides the likeliest, so that a text of nothing but rare characters cannot flood the index. */
const maxOtherReadings = 8;

/** A run that may be a person's name. */
const nameLength = { least: 2, most: 4 };

/** How a run may be pronounced, the likeliest first: by words of the trade, as a person's name, and by each character's other readings. */
function readingsOf(run: string): string[][] {
  const found = known.get(run) ?? allReadings(run);
  if (known.size >= rememberedRuns) known.clear();
  known.set(run, found);
  return found;
}

/** Syllables are written as they are typed: lü is "lv". */
const typing = { toneType: "none", type: "array", v: true } as const;

function allReadings(run: string): string[][] {
  const likeliest = pinyin(run, typing);
  const length = [...run].length;
  const asName = length >= nameLength.least && length <= nameLength.most ? [pinyin(run, { ...typing, surname: "head" })] : [];
  const byCharacter = polyphonic(run, typing).flatMap((syllables, i) => syllables.map((syllable) => likeliest.with(i, syllable)));
  const others = [...asName, ...byCharacter].map((one) => one.join(" ")).filter((one) => one !== likeliest.join(" "));
  return [likeliest, ...[...new Set(others)].slice(0, maxOtherReadings).map((one) => one.split(" "))];
}

/** A character of a text, as it is written, pronounced and abbreviated. */
interface Character {
  forms: readonly [string, string, string];
  chinese: boolean;
}

function charactersOf(text: string, spoken: (run: string) => string[] = (run) => readingsOf(run)[0]!): Character[] {
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

/** The characters of a text in each of its other readings, one run at a time. */
function otherReadings(text: string): Character[][] {
  const runs = text.match(chineseRun) ?? [];
  return runs.flatMap((run) => readingsOf(run).slice(1).map((reading) => charactersOf(text, (one) => (one === run ? reading : readingsOf(one)[0]!))));
}

/** The forms that characters are typed in, each once. */
const formsOf = (characters: readonly Character[]): string[] => [...new Set([0, 1, 2].map((form) => characters.map(({ forms }) => forms[form]).join("")))];

/** A unit of measure beside a figure, as in 24粒/盒, which is never searched for. */
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
function termsOfToken(token: string, characters: readonly Character[]): string[] {
  const telling = characters.length - [...(companyEnd.exec(token)?.[0] ?? "")].length || characters.length;
  const starts = [...characters.keys()].filter((i) => i < telling && isStart(characters, i));
  return starts.flatMap((start) => formsOf(characters.slice(start, start + maxTermLength)));
}

const isTerm = (term: string): boolean => term.length > 1 || /\p{Script=Han}/u.test(term);

/** What one text is found by, in its likeliest reading or in the others. */
function termsOfText(text: string, readings: (part: string) => Character[][]): SearchTerm[] {
  const beginnings = [text, text.split(" ")[0]!].flatMap(readings).flatMap(formsOf);
  return text.split(" ").flatMap((token) =>
    readings(token).flatMap((characters) =>
      termsOfToken(token, characters).map((long): SearchTerm => {
        const term = long.slice(0, maxTermLength);
        return { place: beginnings.some((form) => form.startsWith(term)) ? "head" : "inner", term };
      }),
    ),
  );
}

/** Every term that texts are found by, each once; what a text begins with is at its head. Other readings come last. */
export function termsOf(texts: readonly string[]): SearchTerm[] {
  const clean = texts.map((text) => normalised(text).slice(0, maxTextLength));
  const all = [...clean.flatMap((text) => termsOfText(text, (part) => [charactersOf(part)])), ...clean.flatMap((text) => termsOfText(text, otherReadings))];
  const byName = new Map(all.filter(({ term }) => isTerm(term)).map((one) => [one.place + one.term, one]));
  return [...byName.values()].slice(0, maxTerms);
}

/** A text in every form that it is typed in; other readings word by word, as queries are compared. */
function formsOfText(text: string): string[] {
  const others = text.slice(0, maxTextLength).split(" ").flatMap(otherReadings).flatMap(formsOf);
  return [...new Set([...formsOf(charactersOf(text)), ...others])];
}

/** All that a record's texts say: a line for each, in every form that it is typed in. Words and ranks are looked for here. */
export const haystackOf = (texts: readonly string[]): string => texts.map((text) => formsOfText(normalised(text)).join("\t")).join("\n");

/** What a record with these texts is found by; nothing where it has none. */
export const searchedBy = (texts: readonly string[]): { terms: SearchTerm[]; text: string } => ({ terms: termsOf(texts), text: haystackOf(texts) });
