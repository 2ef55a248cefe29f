/**
 * Run-rate forecast: sales so far, divided by the working days passed, times all working days of the period. Today
 * counts as passed.
 */
import type { WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import { workingDays } from "../../../platform/calendar/workingDays.ts";

/** Working days of a period that have passed, and all of them. */
export interface Pace {
  passed: number;
  all: number;
}

/** Inclusive: "2026-10-01" to "2026-12-31". */
export const paceOf = (calendar: WorkingCalendar, from: string, to: string, today: string): Pace => ({ passed: workingDays(calendar, from, today < to ? today : to), all: workingDays(calendar, from, to) });

/** Null before the period's first working day; actual sales once it is over. Rounded down. */
export function forecast(sold: number, { passed, all }: Pace): number | null {
  return passed === 0 ? null : Number((BigInt(sold) * BigInt(all)) / BigInt(passed));
}
