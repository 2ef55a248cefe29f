/**
 * Days on which people work in China: the public holidays of China with their exchanged weekends (调休), as the State
 * Council has announced them. Of a year that is not announced yet its Mondays to Fridays are worked, but for the days that
 * the law fixes to a date.
 */
// By its default export: to Node it is a CommonJS module, whose named exports it cannot detect.
import chineseDays from "chinese-days";
import type { Label } from "../../schema/model.ts";
import { addDays } from "../businessDate.ts";

const known = new Map<string, boolean>();

/** Public holidays that are the same dates in every year. 全国年节及纪念日放假办法 */
const fixedHolidays: ReadonlyMap<string, Label> = new Map([
  ["01-01", { zh: "元旦", en: "New Year's Day" }],
  ["05-01", { zh: "劳动节", en: "Labour Day" }],
  ["05-02", { zh: "劳动节", en: "Labour Day" }],
  ["10-01", { zh: "国庆节", en: "National Day" }],
  ["10-02", { zh: "国庆节", en: "National Day" }],
  ["10-03", { zh: "国庆节", en: "National Day" }],
]);

/** Whether a business date is a working day of the public calendar; the company's own is in companyCalendar.ts. */
export function isWorkingDay(date: string): boolean {
  const before = known.get(date);
  if (before !== undefined) return before;
  const works = !fixedHolidays.has(date.slice(5)) && chineseDays.isWorkday(date);
  known.set(date, works);
  return works;
}

/** Whether the public holidays of a year are announced: National Day has its name then. */
export const isAnnounced = (year: number): boolean => chineseDays.getDayDetail(`${year}-10-01`).name.includes(",");

/** The public holiday that a day off or an exchanged weekend belongs to; its name is "National Day,国庆节,3" in the source. */
export function holidayOf(date: string): Label | undefined {
  const [en, zh] = chineseDays.getDayDetail(date).name.split(",");
  return en && zh ? { zh, en } : fixedHolidays.get(date.slice(5));
}

/** Working days of a calendar from one date to another, both inside; none where the first is the later one. */
export function workingDays(calendar: { isWorkingDay(date: string): boolean }, from: string, to: string): number {
  let days = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (calendar.isWorkingDay(date)) days++;
  return days;
}
