/**
 * How fresh a source of figures is, by two numbers: the age of its newest event, and how far figures are behind what is
 * committed. A threshold that is reached counts: what is stale after 240 minutes is so from that moment on. 七
 */
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { afterWorkingTime, minuteMs, workingTimeBetween, type WorkingCalendar } from "../calendar/workingTime.ts";
import type { SourceAge } from "./measures.ts";

export const SourceState = enumeration("SourceState", "How fresh a source of figures is.", {
  FRESH: { zh: "及时", en: "Fresh", tone: "good" },
  LATE: { zh: "迟滞", en: "Late", tone: "warning" },
  STALE: { zh: "中断", en: "Stale", tone: "bad", about: "Its figures say nothing of the present." },
});
export type SourceState = ValueOf<typeof SourceState>;

export const MinuteKind = enumeration("MinuteKind", "How minutes are counted.", {
  WORKING: { zh: "工作分钟", en: "Working minutes" },
  CALENDAR: { zh: "日历分钟", en: "Calendar minutes" },
});
export type MinuteKind = ValueOf<typeof MinuteKind>;

interface Thresholds {
  late?: number;
  stale?: number;
}

/** What is measured of a source at a moment. */
interface Measured {
  calendar: WorkingCalendar;
  now: Date;
  /** When its newest event was recorded; none before the first. */
  newestAt?: Date;
  /** Milliseconds that figures are behind; null where that is not known yet. */
  lagMs: number | null;
}

const isReached = (minutes: number | undefined, ms: number | null): boolean => minutes !== undefined && ms !== null && ms >= minutes * minuteMs;

const stateOf = (ms: number | null, { late, stale }: Thresholds): SourceState => (isReached(stale, ms) ? "STALE" : isReached(late, ms) ? "LATE" : "FRESH");

const worst = (states: readonly SourceState[]): SourceState => (["STALE", "LATE", "FRESH"] as const).find((state) => states.includes(state))!;

/** Age of the newest event in milliseconds, by the kind of minutes; null before the first event. */
export function ageOf({ minutes }: Pick<SourceAge, "minutes">, { calendar, now, newestAt }: Omit<Measured, "lagMs">): number | null {
  if (!newestAt) return null;
  return minutes === "WORKING" ? workingTimeBetween(calendar, newestAt, now) : Math.max(0, now.getTime() - newestAt.getTime());
}

/** The worse of the two. A source without events has no age, so only its lag counts. */
export function freshnessOf(age: SourceAge, lag: Thresholds, measured: Measured): SourceState {
  return worst([stateOf(ageOf(age, measured), age), stateOf(measured.lagMs, lag)]);
}

/** When a source without further events becomes stale; undefined without a threshold. */
export function staleFrom({ minutes, stale }: SourceAge, newestAt: Date, calendar: WorkingCalendar): Date | undefined {
  if (stale === undefined) return undefined;
  return minutes === "WORKING" ? afterWorkingTime(calendar, newestAt, stale * minuteMs) : new Date(newestAt.getTime() + stale * minuteMs);
}
