/** The period of an evaluation: a quarter or a month that is over. */
import { addDays } from "../../../platform/businessDate.ts";

export const periodPattern = "20[0-9]{2}-(Q[1-4]|0[1-9]|1[0-2])";

/** First and last business date: "2026-Q3" is July to September, "2026-09" the month. */
export function datesOf(period: string): { from: string; to: string } {
  const [year, part] = [Number(period.slice(0, 4)), period.slice(5)];
  const months = part.startsWith("Q") ? 3 : 1;
  const first = part.startsWith("Q") ? Number(part.slice(1)) * 3 - 2 : Number(part);
  const begins = (month: number): string => `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-01`;
  return { from: begins(first), to: addDays(begins(first + months), -1) };
}
