/** Once a day the clock creates the reviews that come due, and notifies of those near or overdue. */
import { entityOf } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import { displayName } from "../../table/record.ts";
import { addDays, daysBetween } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import type { Announcement, Audience } from "../notification/announce.ts";
import { notify } from "../notification/notify.ts";
import { eachAlone, oncePerDay, type ClockWork } from "../schedule/clock.ts";
import "./reviewNotices.ts";
import { daysAhead, declaredReviews, dueDates, reviewId, type DeclaredReview, type Review, type Reviewed } from "./review.ts";

/** Days overdue after which it is told upwards. */
const toldUpwardsAfter = 7;

/** The review of a record for a date, unless there is one. */
async function beginReview(plan: DeclaredReview, { id: subjectId }: Reviewed, dueOn: string, ctx: Context): Promise<void> {
  const subject = (await ctx.loader.load<Reviewed>(subjectId))!;
  const id = reviewId(plan, subject, dueOn);
  if (await ctx.loader.load(id)) return;
  await change<Review>(ctx, { entity: entityOf(plan.by).name, action: "create" }, {}, async (uow) =>
    // Another clock may have made it meanwhile.
    (await ctx.loader.load<Review>(id)) ?? uow.create<Review>(plan.by, { id, [plan.of]: subjectId, title: `${displayName(subject)} ${dueOn}`, dueOn, status: "OPEN", duties: [] }),
  );
}

async function beginReviews(plan: DeclaredReview, ctx: Context): Promise<void> {
  const subjects = readAll(ctx.table, plan.target, { filter: plan.filter, orderBy: { sort: plan.sort, descending: false } });
  await eachAlone(subjects, ({ id }) => id, async (subject) => {
    for (const dueOn of dueDates(plan, subject, ctx.today)) await beginReview(plan, subject, dueOn, ctx);
  });
}

/** Notices due today for an open review, with their audience. Each is sent once, identified by its source. */
function warningsOf({ warn, overdueTo }: DeclaredReview, owner: Audience, { id, title, dueOn }: Review, { today, now }: Context): Announcement[] {
  const left = daysBetween(today, dueOn);
  const about = { aboutId: id, title, on: dueOn, at: now.toISOString() };
  if (left >= 0) return [{ ...about, kind: "REVIEW_DUE", source: `${id} ${Math.min(...warn.filter((days) => days >= left))}`, audience: owner }];
  const overdue = { ...about, kind: "REVIEW_OVERDUE" } as const;
  return [{ ...overdue, source: `${id} overdue`, audience: owner }, ...(-left >= toldUpwardsAfter ? [{ ...overdue, source: `${id} upwards`, audience: { roles: [overdueTo] } }] : [])];
}

async function notifyOfReviews(plan: DeclaredReview, ctx: Context): Promise<void> {
  const open = readAll(ctx.table, plan.by, { filter: { status: { eq: "OPEN" }, dueOn: { to: addDays(ctx.today, daysAhead(plan)) } }, orderBy: { sort: "dueOn", descending: false } });
  await eachAlone(open, ({ id }) => id, async (review) => {
    const subject = (await ctx.loader.load<Reviewed>(String(review[plan.of])))!;
    await notify(ctx.table, warningsOf(plan, plan.owner(subject), review, ctx));
  });
}

/** One piece of work for each kind of review. */
export const reviewWork = (): ClockWork[] =>
  declaredReviews().map((plan) => {
    const name = `${entityOf(plan.by).name}.due`;
    const run = async (ctx: Context): Promise<void> => {
      await beginReviews(plan, ctx);
      await notifyOfReviews(plan, ctx);
    };
    return { name, run: (ctx: Context) => oncePerDay(ctx, name, () => run(ctx)) };
  });
