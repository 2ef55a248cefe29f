/**
 * Once a day the clock makes the deputies' reports of the month that has ended and the reviews of the quarter that has
 * ended, each once because its id follows from what it is about; it tells the manager of areas without a deputy and of
 * what is late. 二(二)
 */
import { idFrom } from "../../../table/idFrom.ts";
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { activeHolders } from "../../../platform/access/activeHolders.ts";
import type { Account } from "../../../platform/access/principal.ts";
import { allAreas, Area } from "../../../platform/access/role.ts";
import { addDays, addMonths, monthOf } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { nthWorkingDay } from "../readings/freezing.ts";
import { DepartmentPlan } from "./departmentPlan.ts";
import { DeputyReport } from "./deputyReport.ts";
import { PlanReview } from "./planReview.ts";
import { quarterEnd } from "./planReviewLifecycle.ts";
import "./notices.ts";

const [workingDayOfReport, workingDayOfReview] = [5, 10];
const quarters = [1, 2, 3, 4];

/** The fifth working day after a month. */
export const reportDueOn = (month: string, calendar: Pick<WorkingCalendar, "isWorkingDay">): string => nthWorkingDay(calendar, addMonths(`${month}-01`, 1), workingDayOfReport);

/** The tenth working day after a quarter. */
export const reviewDueOn = (year: number, quarter: number, calendar: Pick<WorkingCalendar, "isWorkingDay">): string => nthWorkingDay(calendar, addDays(quarterEnd(year, quarter), 1), workingDayOfReview);

/** Who holds the area on that day by a grant of their own. */
const holderOf = (area: Area, on: string, deputies: readonly Account[]): Account | undefined =>
  deputies.find(({ heldRoles }) => heldRoles.some((held) => held.role === "deputyManager" && held.area === area && !held.onBehalfOfId && held.from <= on && on <= (held.to ?? on)));

interface Asked {
  area: Area;
  month: string;
  dueOn: string;
}

/** The report is its holder's as long as it is due; a grant that changes before the due date moves it. */
async function askDeputy({ area, month, dueOn }: Asked, deputy: Account, ctx: Context): Promise<void> {
  const id = idFrom(DeputyReport, area, month);
  const known = await ctx.loader.load<DeputyReport>(id);
  if (known && (known.status !== "DUE" || known.deputyId === deputy.id || ctx.today > known.dueOn)) return;
  await change<DeputyReport>(ctx, { entity: "DeputyReport", action: known ? "handOver" : "create" }, {}, async (uow) => {
    const report = await ctx.loader.load<DeputyReport>(id);
    if (report) return Object.assign(uow.edit(report), { deputyId: deputy.id });
    return uow.create(DeputyReport, { id, title: `${labelOf(Area, area).zh} ${month}`, deputyId: deputy.id, area, period: month, dueOn, status: "DUE", duties: [] });
  });
}

/** A notice must be about a record that its reader may read: of what there is none, it is about the reader themselves. */
async function tellOfVacancy({ area, month, dueOn }: Asked, ctx: Context): Promise<void> {
  const managers = await activeHolders(["departmentManager"], ctx);
  await notify(
    ctx.table,
    managers.map(({ id }) => ({ kind: "AREA_WITHOUT_DEPUTY" as const, source: `${id} ${area} ${month}`, aboutId: id, title: labelOf(Area, area).zh, audience: { people: [id] }, on: dueOn, at: ctx.now.toISOString() })),
  );
}

async function askDeputies(ctx: Context, calendar: WorkingCalendar): Promise<void> {
  const month = monthOf(addMonths(`${monthOf(ctx.today)}-01`, -1));
  const dueOn = reportDueOn(month, calendar);
  const deputies = await activeHolders(["deputyManager"], ctx, { alsoLapsed: true });
  await eachAlone(allAreas(), (area) => area, async (area) => {
    const deputy = holderOf(area, dueOn, deputies);
    await (deputy ? askDeputy({ area, month, dueOn }, deputy, ctx) : tellOfVacancy({ area, month, dueOn }, ctx));
  });
}

/** The last quarter of the plan's year that has ended; undefined before the first. */
const endedQuarter = (year: number, today: string): number | undefined => quarters.findLast((quarter) => quarterEnd(year, quarter) < today);

async function beginReview({ id: planId, year, name, measures, inForceFrom = "" }: DepartmentPlan, ctx: Context, calendar: WorkingCalendar): Promise<void> {
  const quarter = endedQuarter(year, ctx.today);
  // A plan that was not in force in that quarter is reviewed from the next one on.
  if (quarter === undefined || inForceFrom > quarterEnd(year, quarter)) return;
  const id = idFrom(PlanReview, planId, quarter);
  if (await ctx.loader.load(id)) return;
  await change<PlanReview>(ctx, { entity: "PlanReview", action: "create" }, {}, async (uow) => {
    const known = await ctx.loader.load<PlanReview>(id);
    return known ?? uow.create(PlanReview, { id, title: `${name} Q${quarter}`, planId, quarter, dueOn: reviewDueOn(year, quarter, calendar), lines: measures.map(({ title }, i) => ({ measure: i + 1, title })), status: "DUE", duties: [] });
  });
}

async function tellOfLate(ctx: Context): Promise<void> {
  const late = { filter: { status: { eq: "DUE" }, dueOn: { to: addDays(ctx.today, -1) } }, orderBy: { sort: "dueOn", descending: false } } as const;
  const tell = (kind: "DEPUTY_REPORT_LATE" | "PLAN_REVIEW_LATE", { id, title, dueOn }: DeputyReport | PlanReview) => notify(ctx.table, [{ kind, source: `${id} ${dueOn}`, aboutId: id, title, audience: { roles: ["departmentManager"] }, on: dueOn, at: ctx.now.toISOString() }]);
  await eachAlone(readAll(ctx.table, DeputyReport, late), ({ id }) => id, (report) => tell("DEPUTY_REPORT_LATE", report));
  await eachAlone(readAll(ctx.table, PlanReview, late), ({ id }) => id, (review) => tell("PLAN_REVIEW_LATE", review));
}

export async function steer(ctx: Context): Promise<void> {
  const calendar = await workingCalendar(ctx);
  await askDeputies(ctx, calendar);
  const plans = readAll(ctx.table, DepartmentPlan, { filter: { status: { eq: "IN_FORCE" } }, orderBy: { sort: "year", descending: false } });
  await eachAlone(plans, ({ id }) => id, (plan) => beginReview(plan, ctx, calendar));
  await tellOfLate(ctx);
}

registerClockWork("steering", (ctx) => oncePerDay(ctx, "steering", () => steer(ctx)));
