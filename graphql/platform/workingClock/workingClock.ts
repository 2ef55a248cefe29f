/**
 * A clock that counts working time against a budget and is paused while its document waits for somebody else.
 * The invariant: used and remaining time add up to the budget, and only working time outside pauses is used.
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { DateTime } from "../../table/scalars.ts";
import { afterWorkingTime, minuteMs, workingTimeBetween, type WorkingCalendar } from "../calendar/workingTime.ts";

export const WorkingClockStatus = enumeration("WorkingClockStatus", "Status of a clock.", {
  RUNNING: { zh: "计时中", en: "Running", tone: "info" },
  PAUSED: { zh: "已暂停", en: "Paused", about: "Counts no time until the document is resumed." },
  ENDED: { zh: "已结束", en: "Ended" },
});
export type WorkingClockStatus = ValueOf<typeof WorkingClockStatus>;

export const WorkingClockOutcome = enumeration("WorkingClockOutcome", "Outcome of a time limit.", {
  MET: { zh: "按时", en: "Met", tone: "good" },
  MISSED: { zh: "超时", en: "Missed", tone: "bad", about: "Recorded when the time runs out, and never changed." },
});
export type WorkingClockOutcome = ValueOf<typeof WorkingClockOutcome>;

/** A limit of working time. Changed only by the functions below, each of which returns the resulting clock. */
@ObjectType("WorkingClock", { description: "A limit of working time." })
export class WorkingClock {
  @Attribute(() => String, { zh: "计时", en: "Clock", about: "Name of the clock in the lifecycle of its document." })
  name!: string;

  @Attribute(() => Int, { zh: "时限（工作分钟）", en: "Budget (working minutes)", about: "Permitted working minutes." })
  minutes!: number;

  @Attribute(() => WorkingClockStatus, { zh: "状态", en: "Status", about: "Status of the clock." })
  status!: WorkingClockStatus;

  @Attribute(() => DateTime, { zh: "计时起点", en: "Running since", about: "Start of the current run (UTC); null while paused or ended.", nullable: true })
  runningSince?: string;

  @Attribute(() => DateTime, { zh: "到期时间", en: "Due", about: "End of the time limit (UTC); null during a pause.", nullable: true })
  dueAt?: string;

  @Attribute(() => WorkingClockOutcome, { zh: "结果", en: "Outcome", about: "Whether the limit was met; null while running or cancelled.", nullable: true })
  outcome?: WorkingClockOutcome;

  @Attribute(() => DateTime, { zh: "结束时间", en: "Ended", about: "When it ended (UTC).", nullable: true })
  endedAt?: string;

  /** Working time used before `runningSince`, in milliseconds, so that pauses lose no fractions of a minute; absent before the first pause. */
  usedMs?: number;
}

/** A moment, and the working calendar that applies to it. */
export interface WorkingMoment {
  calendar: WorkingCalendar;
  at: Date;
}

type Running = WorkingClock & { runningSince: string };

const isRunning = (clock: WorkingClock): clock is Running => clock.status === "RUNNING";

/** Working time used by then, in milliseconds. */
function usedMsBy({ usedMs = 0, runningSince }: WorkingClock, { calendar, at }: WorkingMoment): number {
  return usedMs + (runningSince ? workingTimeBetween(calendar, new Date(runningSince), at) : 0);
}

/** Whole working minutes used by then. */
export const usedMinutes = (clock: WorkingClock, moment: WorkingMoment): number => Math.floor(usedMsBy(clock, moment) / minuteMs);

/** Working minutes left then, one that has begun among them; negative once the time has run out. */
export const leftMinutes = (clock: WorkingClock, moment: WorkingMoment): number => clock.minutes - usedMinutes(clock, moment);

/** When so much of the budget, in percent, is used; undefined where the clock does not count. */
export function momentOfShare(clock: WorkingClock, percent: number, calendar: WorkingCalendar): Date | undefined {
  if (!isRunning(clock)) return undefined;
  return afterWorkingTime(calendar, new Date(clock.runningSince), (clock.minutes * minuteMs * percent) / 100 - (clock.usedMs ?? 0));
}

/** With the moment at which its time runs out. One that has run out keeps the moment at which it did. */
function withDueTime(clock: WorkingClock, calendar: WorkingCalendar): WorkingClock {
  if (clock.outcome === "MISSED") return clock;
  return { ...clock, dueAt: momentOfShare(clock, 100, calendar)?.toISOString() };
}

export function startClock(name: string, minutes: number, { calendar, at }: WorkingMoment): WorkingClock {
  return withDueTime({ name, minutes, status: "RUNNING", runningSince: at.toISOString() }, calendar);
}

/** Stops counting until it is resumed. What had run out by then is missed. */
export function pauseClock(clock: WorkingClock, moment: WorkingMoment): WorkingClock {
  if (!isRunning(clock)) return clock;
  const checked = missIfOverdue(clock, moment.at);
  return withDueTime({ ...checked, status: "PAUSED", usedMs: usedMsBy(clock, moment), runningSince: undefined }, moment.calendar);
}

export function resumeClock(clock: WorkingClock, { calendar, at }: WorkingMoment): WorkingClock {
  return clock.status === "PAUSED" ? withDueTime({ ...clock, status: "RUNNING", runningSince: at.toISOString() }, calendar) : clock;
}

/** Ends it: met where its time has not run out. A deadline that is reached exactly is kept. */
export function stopClock(clock: WorkingClock, moment: WorkingMoment): WorkingClock {
  if (clock.status === "ENDED") return clock;
  const { dueAt, outcome = "MET" } = missIfOverdue(clock, moment.at);
  return { ...clock, dueAt, outcome, status: "ENDED", usedMs: usedMsBy(clock, moment), runningSince: undefined, endedAt: moment.at.toISOString() };
}

/** Ends it without an outcome, because the measured work was cancelled. A recorded miss stays. */
export function giveUpClock(clock: WorkingClock, moment: WorkingMoment): WorkingClock {
  return clock.status === "ENDED" ? clock : { ...stopClock(clock, moment), outcome: missIfOverdue(clock, moment.at).outcome };
}

/** Records that its time has run out, where it has. */
export function missIfOverdue(clock: WorkingClock, at: Date): WorkingClock {
  const overdue = !clock.outcome && clock.dueAt !== undefined && at.getTime() > new Date(clock.dueAt).getTime();
  return overdue ? { ...clock, outcome: "MISSED" } : clock;
}

/**
 * Another budget; what is used carries over. At least `leastLeft` minutes are left afterwards, but never more than
 * before where the budget shrinks. 六 (service policy)
 */
export function changeBudget(clock: WorkingClock, minutes: number, moment: WorkingMoment, leastLeft = 0): WorkingClock {
  if (clock.status === "ENDED") return clock;
  const checked = missIfOverdue(clock, moment.at);
  const used = usedMsBy(clock, moment);
  const least = Math.min(used + leastLeft * minuteMs, clock.minutes * minuteMs);
  return withDueTime({ ...checked, minutes: Math.max(minutes, Math.ceil(least / minuteMs)) }, moment.calendar);
}

/** The same clock under another calendar: what it has counted before its last pause stays. */
export function underCalendar(clock: WorkingClock, calendar: WorkingCalendar): WorkingClock {
  return isRunning(clock) ? withDueTime(clock, calendar) : clock;
}
