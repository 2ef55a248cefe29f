/** When a period's reading freezes: days at 02:00 of the next day, months at 09:00 of the third working day after them. 七 */
import { addDays, addMonths, beginningOf } from "../../../platform/businessDate.ts";
import type { WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import type { KpiCadence } from "../../../platform/kpi/measures.ts";

const hourMs = 3_600_000;
const [nightHour, morningHour] = [2, 9];
/** Working day of the next month on which a month freezes. */
const workingDayOfMonth = 3;

const atHour = (date: string, hour: number): Date => new Date(beginningOf(date).getTime() + hour * hourMs);

/** The working day with this number, counted from a date on. */
export function nthWorkingDay({ isWorkingDay }: Pick<WorkingCalendar, "isWorkingDay">, from: string, count: number): string {
  let date = from;
  for (let left = count - (isWorkingDay(date) ? 1 : 0); left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return date;
}

/** Of "2026-09" or "2026-09-30". */
export function freezesAt(period: string, cadence: KpiCadence, calendar: Pick<WorkingCalendar, "isWorkingDay">): Date {
  if (cadence === "DAY") return atHour(addDays(period, 1), nightHour);
  return atHour(nthWorkingDay(calendar, addMonths(`${period}-01`, 1), workingDayOfMonth), morningHour);
}

/** Since when today's readings can be frozen: on the day on which a month freezes a second time. */
export function freezingTimes(today: string, calendar: Pick<WorkingCalendar, "isWorkingDay">): Date[] {
  const monthly = nthWorkingDay(calendar, `${today.slice(0, 7)}-01`, workingDayOfMonth);
  return [atHour(today, nightHour), ...(monthly === today ? [atHour(today, morningHour)] : [])];
}
