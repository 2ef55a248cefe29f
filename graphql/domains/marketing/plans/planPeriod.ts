/** The periods of plans: "2026" is a year, "2026-Q4" a quarter of it. */
import { addDays, addMonths } from "../../../platform/businessDate.ts";

export const periodOf = (year: number, quarter: number | null | undefined): string => (quarter ? `${year}-Q${quarter}` : String(year));

/** First and last business date. */
export function daysOf({ year, quarter }: { year: number; quarter?: number | null }): { from: string; to: string } {
  const from = `${year}-${String(quarter ? quarter * 3 - 2 : 1).padStart(2, "0")}-01`;
  return { from, to: addDays(addMonths(from, quarter ? 3 : 12), -1) };
}
