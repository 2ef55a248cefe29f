/** Working time: the hours of working days in the company's zone. A day's hours are half-open, [from, to). */
import { LRUCache } from "lru-cache";
import { addDays, beginningOf, businessDate, companyZone } from "../businessDate.ts";

/** A part of the working day, in minutes since midnight. */
export interface WorkingHours {
  from: number;
  to: number;
}

export interface WorkingCalendar {
  isWorkingDay(date: string): boolean;
  /** In order, and none inside another. */
  hours: readonly WorkingHours[];
}

export const minuteMs = 60_000;

/** Working minutes of a working day. */
export const dayMinutes = ({ hours }: WorkingCalendar): number => hours.reduce((sum, { from, to }) => sum + to - from, 0);

/** A calendar without working days is invalid, and would be searched endlessly. */
const longestPauseDays = 400;

/** Found by halving, and asked for again and again. */
const midnights = new LRUCache<string, number>({ max: 1_000 });

function midnightOf(date: string): number {
  const key = `${companyZone()} ${date}`;
  const known = midnights.get(key) ?? beginningOf(date).getTime();
  midnights.set(key, known);
  return known;
}

/** The stretches of working time from a moment on, in order, in milliseconds; the first is cut at that moment. */
function* stretches({ isWorkingDay, hours }: WorkingCalendar, from: Date): Generator<{ from: number; to: number }> {
  const start = from.getTime();
  let workedLast = businessDate(from);
  for (let date = workedLast; date <= addDays(workedLast, longestPauseDays); date = addDays(date, 1)) {
    if (!isWorkingDay(date)) continue;
    workedLast = date;
    const midnight = midnightOf(date);
    for (const one of hours) {
      const stretch = { from: Math.max(midnight + one.from * minuteMs, start), to: midnight + one.to * minuteMs };
      if (stretch.from < stretch.to) yield stretch;
    }
  }
  throw new Error(`The calendar has no working day in the ${longestPauseDays} days after ${workedLast}`);
}

/**
 * The moment at which so much working time, in milliseconds, has passed since another. What ends with the morning is due
 * at its end, not when the afternoon begins.
 */
export function afterWorkingTime(calendar: WorkingCalendar, from: Date, milliseconds: number): Date {
  let left = milliseconds;
  if (left <= 0) return from;
  for (const stretch of stretches(calendar, from)) {
    const length = stretch.to - stretch.from;
    if (left <= length) return new Date(stretch.from + left);
    left -= length;
  }
  throw new Error("Working time has no end");
}

/** The moment at which so many minutes have been worked since another. */
export const afterWorkingMinutes = (calendar: WorkingCalendar, from: Date, minutes: number): Date => afterWorkingTime(calendar, from, minutes * minuteMs);

/** Milliseconds worked between two moments; none where the first is the later one. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  const end = to.getTime();
  if (from.getTime() >= end) return 0;
  let worked = 0;
  for (const stretch of stretches(calendar, from)) {
    if (stretch.from >= end) break;
    worked += Math.min(stretch.to, end) - stretch.from;
  }
  return worked;
}

/** Whole minutes worked between two moments; none where the first is the later one. */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Date, to: Date): number => Math.floor(workingTimeBetween(calendar, from, to) / minuteMs);
