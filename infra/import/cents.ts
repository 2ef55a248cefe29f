/** Amounts as whole cents, read and shown digit by digit: no floating point anywhere. */

/** "1234.5" is 123450. Undefined for anything that is no amount of at most 15 digits, cents included. */
export function readCents(text: string): number | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  return match ? Number(match[1]! + (match[2] ?? "").padEnd(2, "0")) : undefined;
}

/** Without separators, as a file holds it: "1234.50". */
export function formatCents(cents: number): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const groupDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** As people read it: "1,234.50". */
export function showCents(cents: number): string {
  const [units, fraction] = formatCents(cents).split(".");
  return `${groupDigits(units!)}.${fraction}`;
}
