/**
 * Turns attribute values into strings whose byte order is the values' order, so that one string sort key serves
 * numbers, dates, texts and missing values alike. Missing values come first.
 */

const missing = "0";
const present = "1";
/** Below every printable character, so that "ab" sorts before "abc" whatever id follows. */
const separator = "\t";
const maxTextLength = 200;
/** What cutting through a character outside the basic plane leaves behind. */
const halfCharacter = /[\uD800-\uDBFF]$/;
const offset = 2n ** 53n;

export type Sortable = string | number | boolean | null | undefined;

export function sortable(value: Sortable): string {
  if (value === null || value === undefined) return missing;
  if (typeof value === "number") return present + (BigInt(value) + offset).toString().padStart(17, "0");
  if (typeof value === "boolean") return present + (value ? "1" : "0");
  return present + value.replaceAll(separator, " ").slice(0, maxTextLength).replace(halfCharacter, "");
}

/** DynamoDB compares the bytes of UTF-8, JavaScript units of UTF-16: they differ where a character takes two units. */
export function inByteOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (one !== other) return Math.sign(placeOfUnit(one) - placeOfUnit(other));
  }
  return Math.sign(a.length - b.length);
}

/** Halves of characters beyond the basic plane come after all others. */
const placeOfUnit = (unit: number): number => (unit < 0xd800 ? unit : unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

/** Sort key of a record in a list: its value, made unique by its id. */
export const sortKey = (value: Sortable, id: string): string => sortable(value) + separator + id;

/** Inclusive bounds of all sort keys whose value lies between `from` and `to`; an open side is left out. */
export function sortKeyRange(from: Sortable, to: Sortable): { low: string; high: string } {
  return {
    low: from === undefined || from === null ? present : sortable(from) + separator,
    // One above the separator: every id of the last value is still inside.
    high: to === undefined || to === null ? "2" : `${sortable(to)}\n`,
  };
}
