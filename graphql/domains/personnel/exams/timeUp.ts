/** Attempts whose time is over are scored by what was saved, whether or not anybody hands them in. 九(二)3 */
import { readAll } from "../../../table/list.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { ExamAttempt } from "./examAttempt.ts";
import { score } from "./examAttemptLifecycle.ts";

registerClockWork("ExamAttempt.timeUp", async (ctx) => {
  const over = readAll(ctx.table, ExamAttempt, { filter: { status: { eq: "STARTED" }, dueAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "dueAt", descending: false } });
  await eachAlone(over, ({ id }) => id, async ({ id }) => {
    await change<ExamAttempt>(ctx, { entity: "ExamAttempt", action: "timeUp" }, {}, async (uow) => {
      const current = (await ctx.loader.load<ExamAttempt>(id))!;
      if (current.status !== "STARTED" || current.dueAt >= ctx.now.toISOString()) return current;
      const record = uow.edit(current);
      await score(record, ctx);
      record.status = "SCORED";
      return record;
    });
  });
});
