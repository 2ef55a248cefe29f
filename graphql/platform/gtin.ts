/**
 * Numbers of trade items by GS1. One item may be written with 8, 12, 13 or 14 digits that differ only in leading
 * zeros; they are compared and stored in the shortest of these forms.
 */
const lengths = [8, 12, 13, 14] as const;

/** Weighs the digits 3, 1, 3, … from the right, the check digit itself with 1: the sum is a multiple of ten. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

export const isGtin = (text: string): boolean => /^\d+$/.test(text) && lengths.some((length) => length === text.length) && hasCheckDigit(text);

/** The shortest form of a number of a trade item: 06901028075831 becomes 6901028075831. */
export function shortGtin(gtin: string): string {
  const significant = gtin.replace(/^0+/, "");
  const length = lengths.find((one) => one >= significant.length) ?? gtin.length;
  return significant.padStart(length, "0");
}
