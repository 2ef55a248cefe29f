/** The periods of a plan: "2027" is the year, "2027-Q1" a quarter of it, "2027-03" a month of it. */

export const monthsOfYear = 12;

/** Months of a period, counted from 0; undefined if it is not in this year. */
export function monthsOf(period: string, year: number): number[] | undefined {
  const [, ofYear, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (Number(ofYear) !== year) return undefined;
  if (month) return [Number(month) - 1];
  if (quarter) return [0, 1, 2].map((i) => (Number(quarter) - 1) * 3 + i);
  return Array.from({ length: monthsOfYear }, (_, i) => i);
}

/** "2027-03" of a year and a month counted from 0. */
export const monthName = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, "0")}`;

/** All periods of a year as people read them: the year, then each quarter before its months. */
export const periodsOf = (year: number): string[] => [
  String(year),
  ...[0, 1, 2, 3].flatMap((quarter) => [`${year}-Q${quarter + 1}`, ...[0, 1, 2].map((i) => monthName(year, quarter * 3 + i))]),
];

/**
 * How many months of a year are closed on a business date: a month closes on the first day of the next one, in the
 * company's time zone.
 */
export function monthsClosed(year: number, today: string): number {
  const [ofYear, month] = today.split("-").map(Number) as [number, number];
  if (ofYear < year) return 0;
  return ofYear > year ? monthsOfYear : month - 1;
}

/** States of a plan that attainment is or was measured against. */
const everInForce = ["IN_FORCE", "REVISED", "CLOSED"];

/** How many months of a plan are closed; a plan that was never in force and revises none has no closed months. */
export function closedMonths({ year, revision, status }: { year: number; revision: number; status: string }, today: string): number {
  return revision === 1 && !everInForce.includes(status) ? 0 : monthsClosed(year, today);
}
