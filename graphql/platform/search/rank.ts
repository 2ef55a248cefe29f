/** Which of the records that carry every word is first. */
import { normalised } from "./words.ts";

/** How well a value answers a word, best first: it is the word, begins with it, has a part that does, contains it. */
const whole = 0;
const beginning = 2;
const partBeginning = 3;
const inside = 4;
const absent = 99;

/** What is anywhere in the record's name is before what its other values begin with; but a number that is typed in full is meant. */
const otherValue = 3;
const otherWhole = 1;
/** What is found as it was written is before what is only pronounced or abbreviated so. */
const otherForm = 0.25;

/** Whether a part of the value begins here: a word, a number, or Chinese after something else. */
function beginsPart(value: string, at: number): boolean {
  const before = value[at - 1]!;
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{N}/u.test(value[at]!) && !/[\p{N}.]/u.test(before));
}

function scoreIn(value: string, word: string): number {
  if (value === word) return whole;
  let at = value.indexOf(word);
  if (at < 0) return absent;
  if (at === 0) return beginning;
  for (; at > 0; at = value.indexOf(word, at + 1)) if (beginsPart(value, at)) return partBeginning;
  return inside;
}

/** The values of a record, the most telling first, each in the forms that it is typed in. */
const valuesOf = (text: string): string[][] => text.split("\n").map((line) => line.split("\t"));

const scoreOf = (values: readonly string[][], word: string): number =>
  Math.min(
    ...values.flatMap((forms, i) =>
      forms.map((form, j) => {
        const score = scoreIn(form, word);
        return score + (i === 0 ? 0 : score === whole ? otherWhole : otherValue) + (j === 0 ? 0 : otherForm);
      }),
    ),
  );

export interface Rank {
  /** Of what was typed as a whole. */
  typed: number;
  /** Of its words, together. */
  words: number;
  name: string;
}

/** The rank of a record by everything that it says (see `haystackOf`). */
export function rankOf(text: string, typed: string, words: readonly string[]): Rank {
  const values = valuesOf(text);
  return {
    typed: scoreOf(values, normalised(typed)),
    words: words.reduce((sum, word) => sum + scoreOf(values, word), 0),
    name: values[0]![0]!,
  };
}

/** The better first; of equals the shorter name, which what was typed covers more of; then by name. */
export const byRank = (a: Rank, b: Rank): number =>
  a.typed - b.typed || a.words - b.words || a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
