/**
 * Reads the lots of a published recall as authorities write them: lists with separators of many kinds, ranges, notes
 * such as "3 lots in all". Pure. What cannot be read is answered as it was written, never left out.
 */
export interface PublishedLots {
  /** Lot numbers, each once, in the order of the text; ranges are written out. */
  lots: string[];
  /** Parts of the text that are no lot number. */
  unread: string[];
  /** Whether the text says that all lots are recalled, without any condition. */
  isAll: boolean;
}

/** A lot number as it is printed on packs. */
const lotNumber = /^[A-Z0-9][A-Z0-9./-]{1,39}$/;
const hasDigit = /\d/;

/** Notes that say nothing of a lot: how many there are, and what they are of. */
const notes = [/[共計计] ?[\d一二三四五六七八九十]{1,6} ?[個个]? ?批(?:藥品|药品|號|号)?/g, /批[號号][為为]? ?:?(?= ?[A-Z0-9])/g];

/** As the patterns here expect it: forms of one character alike, and one space where there are several. */
const normalized = (text: string): string => text.normalize("NFKC").toUpperCase().replaceAll(/[^\S\n]+/g, " ");

const separators = /[、,;:。\s]+|及|與|与|和/;

/** Brackets of a note that was taken out. */
const outerBrackets = /^[()]+|\($/g;

/** All lots, and nothing else said: 全批號, 效期內全批號, 全部批號產品. */
const all = /^(?:效期[內内])?(?:之|的)?(?:全部?|所有)批[號号]?(?:[產产]品|回收)?$/;

/** A lot with a note behind it, such as the size of its pack: 153-0801(包裝規格6’S). */
const annotated = /^([A-Z0-9][A-Z0-9./-]*)(\(.*|等批?[號号]?)$/;

/** Longest range that is written out: more lots of one product are recalled by nobody at once. */
const mostOfRange = 500;

/** The last number of a lot, with what is before and behind it; undefined where it has none. */
function lastNumber(lot: string): { head: string; number: string; tail: string } | undefined {
  const parts = lot.split(/(\d+)/);
  const at = parts.length - 2;
  return at < 1 ? undefined : { head: parts.slice(0, at).join(""), number: parts[at]!, tail: parts[at + 1]! };
}

/** The lots from one to another, where both differ in one number of the same length. */
function range(from: string, to: string): string[] | undefined {
  const [first, last] = [lastNumber(from), lastNumber(to)];
  if (!first || !last || first.head !== last.head || first.tail !== last.tail || first.number.length !== last.number.length) return undefined;
  const many = Number(last.number) - Number(first.number);
  if (many <= 0 || many > mostOfRange || !Number.isSafeInteger(Number(last.number))) return undefined;
  return Array.from({ length: many + 1 }, (_, i) => first.head + String(Number(first.number) + i).padStart(first.number.length, "0") + first.tail);
}

/** Two numbers of at least this length with a hyphen between them are a range, or cannot be read; shorter parts belong to one lot. */
const leastOfRange = 5;

function readPart(part: string): string[] | undefined {
  const spread = /^([^~至]+)[~至]([^~至]+)$/.exec(part);
  if (spread) return [spread[1]!, spread[2]!].every((one) => lotNumber.test(one)) ? range(spread[1]!, spread[2]!) : undefined;
  const hyphened = /^([A-Z0-9]+)-([A-Z0-9]+)$/.exec(part);
  const isRange = hyphened !== null && [hyphened[1]!, hyphened[2]!].every((one) => one.length >= leastOfRange && hasDigit.test(one));
  if (isRange) return range(hyphened[1]!, hyphened[2]!);
  return lotNumber.test(part) && hasDigit.test(part) ? [part] : undefined;
}

export function publishedLots(text: string): PublishedLots {
  const plain = notes.reduce((left, note) => left.replaceAll(note, "、"), normalized(text));
  const found: PublishedLots = { lots: [], unread: [], isAll: false };
  const seen = new Set<string>();
  for (const part of plain.split(separators).map((one) => one.replaceAll(outerBrackets, "")).filter((one) => /[\p{L}\d]/u.test(one))) {
    const [, lot, note] = annotated.exec(part) ?? [];
    const read = readPart(lot ?? part);
    if (all.test(part)) found.isAll = true;
    else if (!read) found.unread.push(part);
    else if (note) found.unread.push(note);
    for (const one of read ?? []) {
      if (!seen.has(one)) found.lots.push(one);
      seen.add(one);
    }
  }
  return found;
}

const classes = { I: ["1", "一", "I"], II: ["2", "二", "II"], III: ["3", "三", "III"] } as const;

/** 第二級, 2, 二, II: the class; undefined where the text names none or only suspects it. */
export function publishedClass(text: string): "I" | "II" | "III" | undefined {
  const [, name] = /^第?(.+?)[級级]?$/.exec(text.normalize("NFKC").trim().toUpperCase()) ?? [];
  return (["I", "II", "III"] as const).find((one) => (classes[one] as readonly string[]).includes(name ?? ""));
}

/** Approval numbers of a text, comparable: several are written one after the other, some with their place in the list. */
export const approvalNumbersIn = (text: string): string[] =>
  normalized(text)
    .split(/[、,;\n]| (?=\d+\.)/)
    .map((one) => one.replace(/^\s*\d+\.(?=\D)/, "").replaceAll(/\s/g, ""))
    .filter(Boolean);
