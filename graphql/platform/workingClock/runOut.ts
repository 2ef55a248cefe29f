/** Daily work on time limits: warnings, recording of misses, escalations, and recounts by a new calendar. */
import { readAll } from "../../table/list.ts";
import { CompanyCalendar } from "../calendar/companyCalendar.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import { announces, type Announcement, type Audience } from "../notification/announce.ts";
import { eachAlone, oncePerDay } from "../schedule/clock.ts";
import { settingInForce } from "../setting/setting.ts";
import { momentsOf, type KeptClock, type TimedDocument } from "./keepClocks.ts";
import { OpenClock } from "./openClock.ts";
import { missIfOverdue, underCalendar, type WorkingClock } from "./workingClock.ts";

/** The document of a clock, with the clock as `counted` makes it; what follows for its record is kept when it commits. */
async function edit({ id, documentId, documentType }: OpenClock, action: string, ctx: Context, counted: (clock: KeptClock) => WorkingClock): Promise<void> {
  await change(ctx, { entity: documentType, action }, {}, async (uow) => {
    const document = (await ctx.loader.load<TimedDocument>(documentId))!;
    const edited = uow.edit(document);
    edited.clocks = edited.clocks?.map((clock) => (clock.openClockId === id ? { ...clock, ...counted(clock) } : clock));
    return edited;
  });
}

/** Its moments, as its document has them now; none where it has ended. */
async function readMoments({ id, clock: name, documentId }: OpenClock, ctx: Context): Promise<(Date | undefined)[]> {
  const document = await ctx.loader.load<TimedDocument>(documentId);
  const clock = document?.clocks?.find(({ openClockId }) => openClockId === id);
  const rule = document && lifecycleOf(document)?.clocks?.[name];
  return clock && rule && clock.status !== "ENDED" ? momentsOf(clock, rule, await workingCalendar(ctx)) : [];
}

/** Records which of its moments have passed; the notices are sent from the stream. */
async function notePassed(open: OpenClock, ctx: Context): Promise<void> {
  await change(ctx, { entity: "OpenClock", action: "escalate" }, {}, async (uow) => {
    const current = (await ctx.loader.load<OpenClock>(open.id))!;
    const moments = await readMoments(current, ctx);
    const isPassed = (moment: Date | undefined): boolean => moment !== undefined && moment.getTime() < ctx.now.getTime();
    const passed = Math.max(current.passed, moments.findLastIndex(isPassed) + 1);
    const next = moments[passed]?.toISOString();
    return Object.assign(uow.edit(current), { passed, nextAt: next, watched: next ? true : undefined });
  });
}

async function advance(open: OpenClock, ctx: Context): Promise<void> {
  if (open.status === "RUNNING" && open.dueAt < ctx.now.toISOString()) await edit(open, "escalate", ctx, (clock) => missIfOverdue(clock, ctx.now));
  await notePassed(open, ctx);
}

async function advanceDue(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, OpenClock, { filter: { watched: { eq: true }, nextAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextAt", descending: false } });
  await eachAlone(due, ({ id }) => id, (open) => advance(open, ctx));
}

/** On the first day of a new calendar; run before anything runs out by the one before. */
async function countAnew(ctx: Context): Promise<void> {
  if ((await settingInForce(ctx, CompanyCalendar))?.validFrom !== ctx.today) return;
  const open = readAll(ctx.table, OpenClock, { filter: { status: { eq: "RUNNING" } }, orderBy: { sort: "dueAt", descending: false } });
  const calendar = await workingCalendar(ctx);
  await oncePerDay(ctx, "workingClocks", () => eachAlone(open, ({ id }) => id, (one) => edit(one, "setDeadline", ctx, (clock) => underCalendar(clock, calendar))));
}

export async function runOutClocks(ctx: Context): Promise<void> {
  await countAnew(ctx);
  await advanceDue(ctx);
}

/** Recipients of a moment's notice: those responsible, or the first group of roles; after the end one group after the other. */
function audienceOf({ warnings, responsibleIds, escalations: [first = [], ...others] }: OpenClock, moment: number): Audience {
  if (moment > warnings) return { roles: [first, ...others][moment - warnings - 1] ?? [] };
  return moment < warnings && responsibleIds.length === 0 ? { roles: first } : { people: responsibleIds };
}

function announcementOf(open: OpenClock, moment: number): Announcement {
  const { id, documentId, title, warnings, updatedAt } = open;
  const kind = moment < warnings ? "TIME_RUNNING_OUT" : "TIME_RUN_OUT";
  return { kind, source: `${id} ${moment}`, aboutId: documentId, title, audience: audienceOf(open, moment), at: updatedAt };
}

announces(OpenClock, ({ before, after }) => {
  const passed = before?.passed ?? after.passed;
  return Array.from({ length: after.passed - passed }, (_, index) => announcementOf(after, passed + index));
});
