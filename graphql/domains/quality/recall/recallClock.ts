/** Daily recall work: stops deliveries in transit, notifies remaining customers, raises alarms. 公告 92/2022 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { Recall } from "./recall.ts";
import { RecallNotice } from "./recallNotice.ts";
import { createNotices, noticesAtOnce, withoutNotice } from "./recallNotices.ts";
import { stoppedAtOnce, toStop } from "./stopOnTheWay.ts";
import { reportDueAt } from "./recallWatch.ts";

const active = ["HELD", "NOTIFYING", "RETURNING", "REVIEW"] as const;

async function stopRemainingDeliveries(recall: Recall, ctx: Context): Promise<void> {
  const left = await toStop(recall, ctx);
  for (let from = 0; from < left.length; from += stoppedAtOnce) {
    await change<Recall>(ctx, { entity: "Recall", action: "stop" }, {}, async (uow) => {
      for (const { id } of left.slice(from, from + stoppedAtOnce)) {
        const delivery = (await ctx.loader.load<Delivery>(id))!;
        if (delivery.status === "SHIPPED") uow.edit(delivery).stoppedById = recall.id;
      }
      return recall;
    });
  }
}

/** Notices that did not fit into the transaction, or whose delivery was found only now. */
async function sendRemainingNotices(recall: Recall, ctx: Context): Promise<void> {
  if (recall.status !== "NOTIFYING" && recall.status !== "RETURNING") return;
  const left = (await withoutNotice(recall, ctx)).length;
  for (let made = 0; made < left; made += noticesAtOnce) {
    await change<Recall>(ctx, { entity: "Recall", action: "notify" }, {}, async (uow) => {
      await createNotices(recall, { uow, ctx });
      return recall;
    });
  }
}

async function continueRecalls(ctx: Context): Promise<void> {
  const recalls = readAll(ctx.table, Recall, { filter: { status: { in: active } }, orderBy: { sort: "receivedAt", descending: false } });
  await eachAlone(recalls, ({ id }) => id, async (recall) => {
    await stopRemainingDeliveries(recall, ctx);
    await sendRemainingNotices(recall, ctx);
  });
}

async function raiseAlarms(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, RecallNotice, { filter: { watched: { eq: true }, nextAlarmAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextAlarmAt", descending: false } });
  await eachAlone(due, ({ id }) => id, async ({ id }) => {
    await change<RecallNotice>(ctx, { entity: "RecallNotice", action: "watch" }, {}, async (uow) => {
      const notice = uow.edit((await ctx.loader.load<RecallNotice>(id))!);
      if (notice.nextAlarmAt && notice.nextAlarmAt <= ctx.now.toISOString()) notice.alarms = notice.dueAt <= ctx.now.toISOString() ? 2 : 1;
      return notice;
    });
  });
}

async function findOverdue(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, Recall, { filter: { watched: { eq: true }, nextCheckAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextCheckAt", descending: false } });
  await eachAlone(due, ({ id }) => id, async ({ id }) => {
    await change<Recall>(ctx, { entity: "Recall", action: "watch" }, {}, async (uow) => {
      const recall = uow.edit((await ctx.loader.load<Recall>(id))!);
      const dueAt = reportDueAt(recall);
      if (dueAt && dueAt <= ctx.now.toISOString()) recall.overdueSince = dueAt;
      return recall;
    });
  });
}

registerClockWork("recalls", continueRecalls);
registerClockWork("recallAlarms", raiseAlarms);
registerClockWork("recallReports", findOverdue);
