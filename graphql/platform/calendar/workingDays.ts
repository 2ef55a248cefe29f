/**
 * Days on which people work in China: the public holidays of China with their exchanged weekends (调休), as the State
 * Council has announced them. A year that is not announced yet counts its Mondays to Fridays.
 */
// By its default export: to Node it is a CommonJS module, whose named exports it cannot detect.
import chineseDays from "chinese-days";
import { addDays } from "../businessDate.ts";

const known = new Map<string, boolean>();

/** Whether a business date is a working day of the public calendar; the company's own is in companyCalendar.ts. */
export function isWorkingDay(date: string): boolean {
  const before = known.get(date);
  if (before !== undefined) return before;
  const works = chineseDays.isWorkday(date);
  known.set(date, works);
  return works;
}

/** Working days of a calendar from one date to another, both inside; none where the first is the later one. */
export function workingDays(calendar: { isWorkingDay(date: string): boolean }, from: string, to: string): number {
  let days = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (calendar.isWorkingDay(date)) days++;
  return days;
}
