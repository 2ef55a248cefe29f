/** The weeks and months that reports are about, as stretches of business dates with both ends inside. 七(二) */
import { addDays, addMonths, monthOf } from "../../../platform/businessDate.ts";
import type { Language } from "../../../platform/problem/problem.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const ReportKind = enumeration("ReportKind", "How long the period of a report is.", {
  WEEK: { zh: "周报", en: "Weekly", about: "From Monday to Sunday." },
  MONTH: { zh: "月报", en: "Monthly" },
});
export type ReportKind = ValueOf<typeof ReportKind>;

export interface ReportPeriod {
  from: string;
  to: string;
}

const weekDays = 7;

/** Days since Monday. */
const daysIntoWeek = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + weekDays - 1) % weekDays;

/** The week or month that a day is in. */
export function periodOf(kind: ReportKind, day: string): ReportPeriod {
  if (kind === "WEEK") {
    const from = addDays(day, -daysIntoWeek(day));
    return { from, to: addDays(from, weekDays - 1) };
  }
  const from = `${monthOf(day)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

export const periodBefore = (kind: ReportKind, { from }: ReportPeriod): ReportPeriod => periodOf(kind, addDays(from, -1));

/** So many periods up to this one, oldest first. */
export function periodsUpTo(kind: ReportKind, period: ReportPeriod, count: number): ReportPeriod[] {
  const found = [period];
  while (found.length < count) found.unshift(periodBefore(kind, found[0]!));
  return found;
}

/** The newest period that is over. */
export const lastComplete = (kind: ReportKind, today: string): ReportPeriod => periodBefore(kind, periodOf(kind, today));

/** On the axis of a chart: "2026-09", or the Monday of a week. */
export const periodName = (kind: ReportKind, { from }: ReportPeriod): string => (kind === "MONTH" ? monthOf(from) : from);

export function periodTitle(kind: ReportKind, { from, to }: ReportPeriod, language: Language): string {
  const [year, month] = from.split("-").map(Number) as [number, number];
  if (kind === "WEEK") return language === "zh" ? `${from} 至 ${to} 周运营报告` : `Operations report of the week ${from} to ${to}`;
  return language === "zh" ? `${year} 年 ${month} 月运营报告` : `Operations report of ${from.slice(0, 7)}`;
}
