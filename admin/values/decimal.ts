/** Whole numbers of small steps, such as fen or tenths of a degree, as people write them: exactly, in either digit width. */

/** 1234567 with two decimals is "12345.67". */
export function toDecimal(steps: number, digits: number): string {
  const sign = steps < 0 ? "-" : "";
  const units = Math.abs(steps).toString().padStart(digits + 1, "0");
  if (digits === 0) return sign + units;
  return `${sign}${units.slice(0, -digits)}.${units.slice(-digits)}`;
}

/**
 * Reads a decimal with full-width digits and grouping in either width. Answers null for an empty text, and undefined for
 * what is no number, has too many decimals or exceeds 53 bits.
 */
export function parseDecimal(text: string, digits: number): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll("。", ".").replaceAll("−", "-").replaceAll(/[\s,、]/g, "");
  if (plain === "") return null;
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return undefined;
  const fraction = match[3] ?? "";
  if (/[^0]/.test(fraction.slice(digits))) return undefined;
  const steps = Number(`${match[1]}${match[2]}${fraction.slice(0, digits).padEnd(digits, "0")}`);
  return Number.isSafeInteger(steps) ? steps : undefined;
}
