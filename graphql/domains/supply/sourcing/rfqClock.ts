/** Closes RFQs whose time has passed: whatever the clock does, nothing is taken after it. 五(一)3 */
import { readAll } from "../../../table/list.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Context } from "../../../platform/context.ts";
import { Rfq } from "./rfq.ts";
import { isOver } from "./rfqRules.ts";

/** The list may lag behind the RFQ, which may have changed meanwhile. */
async function close(id: string, ctx: Context): Promise<void> {
  await change<Rfq>(ctx, { entity: "Rfq", action: "close" }, {}, async (uow) => {
    const rfq = (await ctx.loader.load<Rfq>(id))!;
    if (rfq.status !== "ISSUED" || !isOver(rfq, ctx)) return rfq;
    const edited = uow.edit(rfq);
    edited.status = "CLOSED";
    return edited;
  });
}

registerClockWork("rfqsToClose", async (ctx) => {
  const issued = readAll(ctx.table, Rfq, { filter: { status: { eq: "ISSUED" } }, orderBy: { sort: "closesAt", descending: false } });
  await eachAlone(issued, ({ id }) => id, async (rfq) => {
    if (isOver(rfq, ctx)) await close(rfq.id, ctx);
  });
});
