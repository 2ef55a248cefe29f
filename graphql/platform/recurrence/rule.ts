/** How often something recurs: a whole number of days, weeks or months, counted from a day. */
import { addDays, addMonths } from "../businessDate.ts";

export interface RecurrenceRule {
  /** The day that is counted from; it is no date of the series itself. */
  from: string;
  every: number;
  unit: "DAY" | "WEEK" | "MONTH";
}

/** Counted from the first day, so that a series on the 31st comes back to it after a shorter month. */
const nthDate = ({ from, every, unit }: RecurrenceRule, nth: number): string => (unit === "MONTH" ? addMonths(from, nth * every) : addDays(from, nth * every * (unit === "WEEK" ? 7 : 1)));

/** The nominal dates of a series after one day and up to another, in order. */
export function nominalDates(rule: RecurrenceRule, after: string, to: string): string[] {
  if (rule.every < 1) throw new Error(`Nothing recurs every ${rule.every}`);
  const dates: string[] = [];
  for (let nth = 1; ; nth++) {
    const date = nthDate(rule, nth);
    if (date > to) return dates;
    if (date > after) dates.push(date);
  }
}

/** Handling of a nominal date that is not a working day. */
export type OnDayOff = "NEXT" | "PREVIOUS" | "SKIP";

/** More than the longest time without a working day: a calendar without working days is invalid. */
export const longestPauseDays = 60;

/** The day on which it takes place: the nominal date, or a working day beside it; undefined where it is left out. */
export function actualDate({ isWorkingDay }: { isWorkingDay(date: string): boolean }, nominal: string, onDayOff: OnDayOff): string | undefined {
  if (isWorkingDay(nominal)) return nominal;
  if (onDayOff === "SKIP") return undefined;
  const step = onDayOff === "NEXT" ? 1 : -1;
  for (let days = 1; days <= longestPauseDays; days++) {
    const date = addDays(nominal, step * days);
    if (isWorkingDay(date)) return date;
  }
  throw new Error(`The calendar has no working day within ${longestPauseDays} days of ${nominal}`);
}
