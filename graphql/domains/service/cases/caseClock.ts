/** Cases whose customers do not reply: a reminder, then closed without a reply, or closed as answered. 六(一) */
import { readAll } from "../../../table/list.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { afterWorkingMinutes, dayMinutes, type WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { ServiceCase } from "./serviceCase.ts";
import { endCase, hasPlannedMeasures, type CaseStatus } from "./serviceCaseLifecycle.ts";
import { addMessage } from "./serviceMessage.ts";
import { servicePolicy } from "./servicePolicy.ts";

/** Whether that many days of working time have passed since a moment. */
const havePassed = (days: number, since: string, calendar: WorkingCalendar, now: Date): boolean => afterWorkingMinutes(calendar, new Date(since), days * dayMinutes(calendar)) <= now;

const inState = (ctx: Context, status: CaseStatus): AsyncIterable<ServiceCase> => readAll(ctx.table, ServiceCase, { filter: { status: { eq: status } }, orderBy: { sort: "nextDueAt", descending: false } });

const reminder = "您好，您的服务单仍在等待您的补充信息。请回复本消息，以便我们继续为您办理。";

/** The list may lag behind the case, which may have changed meanwhile. */
async function edit(id: string, action: string, ctx: Context, isStill: (record: ServiceCase) => boolean, work: (record: ServiceCase, uow: Parameters<Parameters<typeof change>[3]>[0]) => void): Promise<void> {
  await change<ServiceCase>(ctx, { entity: "ServiceCase", action }, {}, async (uow) => {
    const record = (await ctx.loader.load<ServiceCase>(id))!;
    if (!isStill(record)) return record;
    const edited = uow.edit(record);
    work(edited, uow);
    return edited;
  });
}

async function seeToSilentCustomer({ id, waitingSince, remindedAt }: ServiceCase, calendar: WorkingCalendar, ctx: Context): Promise<void> {
  if (!waitingSince) return;
  const { reminderDays, noReplyDays } = await servicePolicy(ctx);
  const isStill = (record: ServiceCase): boolean => record.waitingSince === waitingSince;
  if (havePassed(noReplyDays, waitingSince, calendar, ctx.now)) await edit(id, "expire", ctx, isStill, (record) => endCase(record, "NO_REPLY", ctx));
  else if (!remindedAt && havePassed(reminderDays, waitingSince, calendar, ctx.now)) {
    await edit(id, "remind", ctx, isStill, (record, uow) => {
      record.remindedAt = ctx.now.toISOString();
      addMessage(record, { direction: "OUT", channel: record.channel, text: reminder, automatic: true }, { uow, ctx });
    });
  }
}

async function closeAnswered({ id, answeredAt }: ServiceCase, calendar: WorkingCalendar, ctx: Context): Promise<void> {
  const { closeDays } = await servicePolicy(ctx);
  if (!answeredAt || !havePassed(closeDays, answeredAt, calendar, ctx.now)) return;
  await edit(id, "expire", ctx, (record) => record.status === "ANSWERED" && record.answeredAt === answeredAt && hasPlannedMeasures(record), (record) => endCase(record, "NO_OBJECTION", ctx));
}

registerClockWork("silentCustomers", async (ctx) => {
  const calendar = await workingCalendar(ctx);
  await eachAlone(inState(ctx, "AWAITING_CUSTOMER"), ({ id }) => id, (one) => seeToSilentCustomer(one, calendar, ctx));
});

registerClockWork("answeredCases", async (ctx) => {
  const calendar = await workingCalendar(ctx);
  await eachAlone(inState(ctx, "ANSWERED"), ({ id }) => id, (one) => closeAnswered(one, calendar, ctx));
});
