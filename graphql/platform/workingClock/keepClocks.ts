/**
 * Keeps the clocks of a document in the transaction of each of its changes: begun and stopped by its actions, paused and
 * resumed by its states, with the budget that the record has.
 */
import { attributesOf } from "../../table/attribute.ts";
import { displayName } from "../../table/record.ts";
import { entityOf } from "../../table/entity.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import { afterWorkingMinutes, type WorkingCalendar } from "../calendar/workingTime.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import { isFinal } from "../lifecycle/lifecycle.ts";
import type { ClockRule } from "./clockRule.ts";
import { OpenClock, type OpenClockStatus } from "./openClock.ts";
import { changeBudget, giveUpClock, momentOfShare, pauseClock, resumeClock, startClock, stopClock, type WorkingClock, type WorkingMoment } from "./workingClock.ts";

/** A clock as its document keeps it. */
export interface KeptClock extends WorkingClock {
  /** The budget that the rule gave last: the clock's own is greater where something had to be left. */
  askedMinutes?: number;
  /** Its record among those that run out. */
  openClockId?: string;
}

/** A document with time limits: its class declares the attribute with `TimeLimits()`. */
export interface TimedDocument extends Document {
  clocks?: KeptClock[];
  /** When the first of them runs out, where the class declares it with `NextDue()`. */
  nextDueAt?: string;
}

type Rule = ClockRule<Document, string>;

const rulesOf = (record: Document): Readonly<Record<string, Rule>> => lifecycleOf(record)?.clocks ?? {};

export const hasClocks = (record: object): boolean => Object.keys(rulesOf(record as Document)).length > 0;

const momentIn = async (ctx: Context): Promise<WorkingMoment> => ({ calendar: await workingCalendar(ctx), at: ctx.now });

async function begin(record: TimedDocument, name: string, rule: Rule, moment: WorkingMoment, ctx: Context): Promise<void> {
  const clocks = record.clocks ?? [];
  const minutes = await rule.minutes(record, ctx);
  if (minutes === undefined || clocks.some((clock) => clock.name === name && clock.status !== "ENDED")) return;
  record.clocks = [...clocks, { ...startClock(name, minutes, moment), askedMinutes: minutes }];
}

function stop(record: TimedDocument, name: string, moment: WorkingMoment): void {
  record.clocks = record.clocks?.map((clock) => (clock.name === name ? { ...clock, ...stopClock(clock, moment) } : clock));
}

/** What an action means to the clocks of its document. */
export async function actOnClocks(record: Document, action: string, ctx: Context): Promise<void> {
  for (const [name, rule] of Object.entries(rulesOf(record))) {
    if (rule.stopsOn.includes(action)) stop(record, name, await momentIn(ctx));
    if (rule.startsOn.includes(action)) await begin(record, name, rule, await momentIn(ctx), ctx);
  }
}

/** A clock as the record, as it now is, makes it. */
async function withRecord(clock: KeptClock, record: Document, moment: WorkingMoment, ctx: Context): Promise<KeptClock> {
  const rule = rulesOf(record)[clock.name];
  if (!rule || clock.status === "ENDED") return clock;
  if (isFinal(lifecycleOf(record)!, record.status)) return { ...clock, ...giveUpClock(clock, moment) };
  const minutes = await rule.minutes(record, ctx);
  const budgeted = minutes === undefined || minutes === clock.askedMinutes ? clock : { ...clock, ...changeBudget(clock, minutes, moment, rule.leastLeft), askedMinutes: minutes };
  return { ...budgeted, ...(rule.pausedIn?.includes(record.status) ? pauseClock : resumeClock)(budgeted, moment) };
}

function statusOf({ status, outcome }: WorkingClock): OpenClockStatus {
  return status !== "ENDED" && outcome === "MISSED" ? "MISSED" : status;
}

/** Times of the clock's notices, in order: the warnings, the end of the limit, the escalations. Unknown during a pause. */
export function momentsOf(clock: KeptClock, { warnAt = [], escalations }: Rule, calendar: WorkingCalendar): (Date | undefined)[] {
  const end = clock.dueAt === undefined ? undefined : new Date(clock.dueAt);
  return [...warnAt.map((percent) => momentOfShare(clock, percent, calendar)), end, ...escalations.map(({ afterMinutes }) => end && afterWorkingMinutes(calendar, end, afterMinutes))];
}

/** Its record among those that run out, as the clock makes it. */
async function list(clock: KeptClock, record: Document, moment: WorkingMoment, uow: UnitOfWork, ctx: Context): Promise<KeptClock> {
  const rule = rulesOf(record)[clock.name];
  if (!rule) return clock;
  const known = clock.openClockId ? (uow.find<OpenClock>(clock.openClockId) ?? (await ctx.loader.load<OpenClock>(clock.openClockId))) : undefined;
  const { passed = 0 } = known ?? {};
  const next = clock.status === "ENDED" ? undefined : momentsOf(clock, rule, moment.calendar)[passed]?.toISOString();
  const values: Partial<OpenClock> = {
    title: displayName(record),
    status: statusOf(clock),
    dueAt: clock.dueAt ?? known?.dueAt ?? moment.at.toISOString(),
    nextAt: next,
    watched: next ? true : undefined,
    warnings: rule.warnAt?.length ?? 0,
    responsibleIds: [...(rule.responsible?.(record) ?? [])],
    escalations: rule.escalations.map(({ to }) => [...to(record)]),
  };
  if (known) {
    Object.assign(uow.edit(known), values);
    return clock;
  }
  const begun = uow.create(OpenClock, { ...values, documentType: entityOf(record.constructor).name, documentId: record.id, clock: clock.name, passed });
  uow.afterNumbering(() => (begun.title = displayName(record)));
  return { ...clock, openClockId: begun.id };
}

/** When the first of the running clocks runs out; as it was while none runs, so that the document keeps its place in lists. */
function keepNextDue(record: TimedDocument): void {
  if (!attributesOf(record.constructor).some(({ name }) => name === "nextDueAt")) return;
  const running = (record.clocks ?? []).flatMap(({ status, dueAt }) => (status === "RUNNING" && dueAt ? [dueAt] : []));
  record.nextDueAt = running.sort()[0] ?? record.nextDueAt;
}

/** For each changed document of a lifecycle with clocks, when its unit of work commits. Doing it twice changes nothing more. */
export async function keepClocks(record: TimedDocument, { before, uow, ctx }: { before?: Document; uow: UnitOfWork; ctx: Context }): Promise<void> {
  const moment = await momentIn(ctx);
  if (!before && !record.clocks) {
    for (const [name, rule] of Object.entries(rulesOf(record))) if (rule.startsOn.includes("create")) await begin(record, name, rule, moment, ctx);
  }
  const over = new Set((before as TimedDocument | undefined)?.clocks?.filter(({ status }) => status === "ENDED").map(({ openClockId }) => openClockId));
  const kept: KeptClock[] = [];
  for (const clock of record.clocks ?? []) kept.push(over.has(clock.openClockId) ? clock : await list(await withRecord(clock, record, moment, ctx), record, moment, uow, ctx));
  if (kept.length > 0) record.clocks = kept;
  keepNextDue(record);
}
