/**
 * How wide the columns of a table are. The invariant: together they are never wider than the sheet, whatever is in
 * them. Figures and dates stay in one piece where there is room for it; texts break and take what is left.
 */
import type { ContentTable } from "./paperContent.ts";

/** Of the size of a letter, at most: rather too much than too little. */
const widthOf = (letter: string): number => {
  if (letter >= "\u2e80") return 1;
  if (/[A-Z@%&MWmw]/.test(letter)) return 0.74;
  return /[ .,:;|!'il]/.test(letter) ? 0.36 : 0.6;
};

/** Of a text that is not broken, in letters. */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/** The widest part of a text that breaks only between its words; Chinese breaks anywhere. */
const widestWord = (text: string): number => Math.max(0, ...text.split(/[\s\u2e80-\uffff]+/).map(textWidth));

/** The least that a column of texts is given, in letters: narrower ones break every word. */
const leastText = 5;

interface Wish {
  least: number;
  most: number;
}

/** The least that a column of texts is given where there is no room for its words. */
const leastLetters = 2.5;

/** Titles are bold. */
const bold = 1.12;

function wishOf({ columns, rows }: ContentTable, i: number): Wish {
  const { title, isWhole } = columns[i]!;
  const texts = rows.map((row) => row[i] ?? "");
  const most = Math.max(textWidth(title) * bold, ...texts.map(textWidth));
  const word = Math.max(widestWord(title) * bold, 2, ...texts.map(isWhole ? textWidth : widestWord));
  return { least: isWhole ? word : Math.min(most, Math.max(leastText, Math.min(12, word))), most };
}

export interface Widths {
  /** In points. */
  columns: number[];
  /** Size of the letters, in points. */
  fontSize: number;
  /** Whether each figure, date and word stays in one piece. */
  isRoomy: boolean;
}

/** Space beside the text of a column, in points. */
export const padding = 6;

export const fontSizes = [9, 8, 7] as const;

/** Widths for a table on a sheet of this width, with the largest letters that leave figures whole; at worst the smallest. */
export function columnWidths(table: ContentTable, available: number): Widths {
  const wishes = table.columns.map((_, i) => wishOf(table, i));
  const space = available - wishes.length * padding;
  const fitting = fontSizes.find((size) => wishes.reduce((sum, { least }) => sum + least * size, 0) <= space);
  const fontSize = fitting ?? fontSizes.at(-1)!;
  const least = wishes.map((wish) => wish.least * fontSize);
  if (fitting === undefined) return { columns: squeezed(table, least, space, fontSize), fontSize, isRoomy: false };
  return { columns: shared(least, wishes.map((wish) => wish.most * fontSize), space), fontSize, isRoomy: true };
}

/** Words break before figures do: columns of texts share what figures leave, as long as that is enough for some letters. */
function squeezed({ columns }: ContentTable, least: readonly number[], space: number, fontSize: number): number[] {
  const ofTexts = least.filter((_, i) => !columns[i]!.isWhole);
  const ofFigures = least.filter((_, i) => columns[i]!.isWhole);
  const left = space - ofFigures.reduce((sum, one) => sum + one, 0);
  if (left < ofTexts.length * leastLetters * fontSize || ofTexts.length === 0) return scaled(least, space);
  const shares = scaled(ofTexts, left - ofTexts.length * leastLetters * fontSize);
  return least.map((one, i) => (columns[i]!.isWhole ? one : leastLetters * fontSize + shares.shift()!));
}

const scaled = (widths: readonly number[], space: number): number[] => {
  const sum = widths.reduce((all, one) => all + one, 0);
  return widths.map((width) => (width / sum) * space);
};

/** What is left after the least goes to those that want more, in the measure in which they want it; what then is left, to all. */
function shared(least: readonly number[], most: readonly number[], space: number): number[] {
  const left = space - least.reduce((sum, one) => sum + one, 0);
  const wanted = most.map((one, i) => one - least[i]!);
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (sum > left) return least.map((one, i) => one + (wanted[i]! / sum) * left);
  return most.map((one) => one + (left - sum) / most.length);
}
