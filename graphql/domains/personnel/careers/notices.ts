/** The manager is reminded of the yearly review of a career plan, which is confidential: a notice says only its number. 九(三) */
import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { CareerPlan } from "./careerPlan.ts";
import { CourseProposal } from "./courseProposal.ts";

const kinds = declareNoticeKinds({
  CAREER_PLAN_WAITS: {
    zh: "职业规划待商定或回顾", en: "Career plan to agree or review", about: "A career plan of one of your people waits for your agreement, or its yearly review is due.", tone: "info",
    text: { zh: ({ title }) => `职业规划 ${title} 等待您商定或回顾`, en: ({ title }) => `The career plan ${title} waits for your agreement or review` },
    channels: defaultQuietChannels,
  },
  COURSE_PROPOSED: {
    zh: "培训建议", en: "Course proposal", about: "A course is proposed to one of your people, and waits for your decision.", tone: "info",
    text: { zh: ({ title }) => `培训建议 ${title} 等待您决定`, en: ({ title }) => `The course proposal ${title} waits for your decision` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(CareerPlan, ({ before, after: { id, number, managerId, updatedAt } }) => (before ? [] : [{ kind: "CAREER_PLAN_WAITS", source: `${id} draft`, aboutId: id, title: number, audience: { people: [managerId] }, at: updatedAt }]));

announces(CourseProposal, ({ before, after: { id, number, managerId, updatedAt } }) => (before || !managerId ? [] : [{ kind: "COURSE_PROPOSED", source: id, aboutId: id, title: number, audience: { people: [managerId] }, at: updatedAt }]));

/** Days before the date on which the manager is reminded. */
const remindDays = 14;

async function remindOfReviews(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, CareerPlan, { filter: { status: { eq: "AGREED" }, reviewDueOn: { to: addDays(ctx.today, remindDays) } }, orderBy: { sort: "reviewDueOn", descending: false } });
  await eachAlone(due, ({ id }) => id, async ({ id, number, managerId, reviewDueOn }) => {
    const when = ctx.today > reviewDueOn! ? "overdue" : "due";
    await notify(ctx.table, [{ kind: "CAREER_PLAN_WAITS", source: `${id} ${reviewDueOn} ${when}`, aboutId: id, title: number, audience: { people: [managerId] }, at: ctx.now.toISOString() }]);
  });
}

registerClockWork("careers.reviews", (ctx) => oncePerDay(ctx, "careers.reviews", () => remindOfReviews(ctx)));
