/**
 * Once a day the clock reminds of appraisals whose phase ends and of appeals that are to be decided, and brings overdue
 * appeals before the department manager. Each notice is sent once, because its source follows from record and day. 十(二)
 */
import { readAll } from "../../../table/list.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Announcement } from "../../../platform/notification/announce.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { Appeal, escalationDays, workingDaysAfter } from "./appeal.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";
import type { CycleStatus } from "./appraisalCycleLifecycle.ts";
import { appraisalsOf } from "./appraisalsOf.ts";
import { concerned } from "./notices.ts";

/** Days before a date on which those whom it concerns are reminded. */
const remindDays = [3, 0];
const furthest = Math.max(...remindDays);

/** Which reminder is due so many days before a date: a day that the clock has missed is made up for. */
const reminderOf = (left: number): number => Math.min(...remindDays.filter((days) => days >= left));

/** The last day of the phase that a cycle is in. */
const endOf: Partial<Record<CycleStatus, (cycle: AppraisalCycle) => string>> = {
  SELF: ({ selfBy }) => selfBy,
  MANAGER: ({ managersBy }) => managersBy,
  CALIBRATION: ({ calibrationBy }) => calibrationBy,
};

/** Those whom an appraisal still waits for in the phase of its cycle. */
async function remindOfPhase(cycle: AppraisalCycle, ctx: Context): Promise<void> {
  const left = daysBetween(ctx.today, endOf[cycle.status]!(cycle));
  if (left > furthest) return;
  const [kind, when] = left < 0 ? (["APPRAISAL_OVERDUE", "overdue"] as const) : (["APPRAISAL_DUE", reminderOf(left)] as const);
  const late = (await appraisalsOf(cycle.id, ctx)).filter(({ status }) => status === cycle.status);
  await eachAlone(late, ({ id }) => id, (one) => notify(ctx.table, [{ kind, source: `${one.id} ${one.status} ${when}`, aboutId: one.id, title: one.number, audience: { people: concerned(one) }, at: ctx.now.toISOString() }]));
}

/** HR is reminded and told of what is overdue; the department manager, two working days after the date. */
async function remindOfAppeal({ id, number, decideBy }: Appeal, ctx: Context): Promise<void> {
  const left = daysBetween(ctx.today, decideBy);
  const about = { aboutId: id, title: number, at: ctx.now.toISOString() };
  const toHr = { roles: ["hr"] as const };
  const notices: Announcement[] = left < 0 ? [{ ...about, kind: "APPEAL_OVERDUE", source: `${id} overdue`, audience: toHr }] : [{ ...about, kind: "APPEAL_DUE", source: `${id} ${reminderOf(left)}`, audience: toHr }];
  if (left < 0 && ctx.today >= (await workingDaysAfter(decideBy, escalationDays, ctx))) notices.push({ ...about, kind: "APPEAL_OVERDUE", source: `${id} escalated`, audience: { roles: ["departmentManager"] } });
  await notify(ctx.table, notices);
}

async function remind(ctx: Context): Promise<void> {
  for (const status of Object.keys(endOf)) {
    const cycles = readAll(ctx.table, AppraisalCycle, { filter: { status: { eq: status } }, orderBy: { sort: "startsOn", descending: false } });
    await eachAlone(cycles, ({ id }) => id, (cycle) => remindOfPhase(cycle, ctx));
  }
  const open = readAll(ctx.table, Appeal, { filter: { status: { eq: "OPEN" }, decideBy: { to: addDays(ctx.today, furthest) } }, orderBy: { sort: "decideBy", descending: false } });
  await eachAlone(open, ({ id }) => id, (appeal) => remindOfAppeal(appeal, ctx));
}

registerClockWork("appraisals.deadlines", (ctx) => oncePerDay(ctx, "appraisals.deadlines", () => remind(ctx)));
