/** A running month beside earlier ones: each as far as it has equal numbers of working days. 七 */
import { addDays, addMonths } from "../../../platform/businessDate.ts";
import { workingDays } from "../../../platform/calendar/workingDays.ts";

interface WorkedDays {
  isWorkingDay(date: string): boolean;
}

interface Days {
  from: string;
  to: string;
}

const firstOf = (month: string): string => `${month}-01`;
const lastOf = (month: string): string => addDays(addMonths(firstOf(month), 1), -1);

/** The first days of a month with so many working days; all of it where it has fewer. */
export function daysWith(calendar: WorkedDays, month: string, count: number): Days {
  const [from, last] = [firstOf(month), lastOf(month)];
  let to = from;
  for (let left = count - (calendar.isWorkingDay(from) ? 1 : 0); left > 0 && to < last; ) {
    to = addDays(to, 1);
    if (calendar.isWorkingDay(to)) left--;
  }
  return { from, to };
}

/** This month to date, and as much of each of the other months. */
export function comparableDays(calendar: WorkedDays, today: string, months: readonly string[]): { running: Days; others: Days[] } {
  const running = { from: firstOf(today.slice(0, 7)), to: today };
  const count = workingDays(calendar, running.from, today);
  return { running, others: months.map((month) => daysWith(calendar, month, count)) };
}
