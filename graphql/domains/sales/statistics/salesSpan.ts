/** The period that statistics are asked of, and the same one of the year before. */
import { listRefused } from "../../../platform/entity/listRefused.ts";
import { monthName, monthsOf, monthsOfYear } from "../plans/planPeriod.ts";

export interface Span {
  /** "2026-10" to "2026-12". */
  months: string[];
  /** First and last figure of the span: years for a year, months for shorter periods. */
  from: string;
  to: string;
}

export function spanOf(period: string, yearsBack: number): Span {
  const year = Number(period.slice(0, 4));
  const months = monthsOf(period, year);
  if (!months) throw listRefused(`There is no period "${period}": "2026", "2026-Q4" or "2026-11"`, "BAD_USER_INPUT");
  const names = months.map((month) => monthName(year - yearsBack, month));
  return months.length === monthsOfYear ? { months: names, from: String(year - yearsBack), to: String(year - yearsBack) } : { months: names, from: names[0]!, to: names.at(-1)! };
}
