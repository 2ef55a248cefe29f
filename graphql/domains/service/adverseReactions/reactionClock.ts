/** Warns quality of adverse reactions that are due soon or overdue. */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { AdverseReaction, type AdverseReactionStatus } from "./adverseReaction.ts";

/** Two calendar days before the end; for a death, half of the time. */
const warnMs = { DEATH: 12 * 3_600_000, others: 48 * 3_600_000 };

const unreported: readonly AdverseReactionStatus[] = ["RECORDED", "ASSESSED"];

function warningFor({ dueAt, seriousness }: AdverseReaction, now: Date): AdverseReaction["warnedAs"] {
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return "OVERDUE";
  return left <= (seriousness === "DEATH" ? warnMs.DEATH : warnMs.others) ? "SOON" : undefined;
}

async function warn({ id }: AdverseReaction, ctx: Context): Promise<void> {
  await change<AdverseReaction>(ctx, { entity: "AdverseReaction", action: "watch" }, {}, async (uow) => {
    const record = (await ctx.loader.load<AdverseReaction>(id))!;
    const warnedAs = warningFor(record, ctx.now);
    return unreported.includes(record.status) && warnedAs && warnedAs !== record.warnedAs ? Object.assign(uow.edit(record), { warnedAs }) : record;
  });
}

registerClockWork("adverseReactions", async (ctx) => {
  for (const status of unreported) {
    const to = new Date(ctx.now.getTime() + warnMs.others).toISOString();
    const due = readAll(ctx.table, AdverseReaction, { filter: { status: { eq: status }, dueAt: { to } }, orderBy: { sort: "dueAt", descending: false } });
    await eachAlone(due, ({ id }) => id, async (one) => {
      if (warningFor(one, ctx.now) !== one.warnedAs) await warn(one, ctx);
    });
  }
});
