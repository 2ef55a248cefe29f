/** When what was done is due again. People's specification, example 4. */
import { addDays } from "../../../platform/businessDate.ts";

/** Done within so many days before its date, it is due again counted from that date. */
const early = 60;

/** The same day so many months later; months that are shorter end with their last day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

interface Done {
  /** Date on which it was due, if it had been done before. */
  due: string | undefined;
  doneOn: string;
  months: number;
}

/** Nobody loses days by doing it early: up to 60 days before, the next date counts from the old one. */
export function nextDue({ due, doneOn, months }: Done): string {
  const isEarly = due !== undefined && doneOn <= due && addDays(doneOn, early) >= due;
  return monthsAfter(isEarly ? due : doneOn, months);
}
