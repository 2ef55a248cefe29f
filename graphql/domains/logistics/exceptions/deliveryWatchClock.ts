/** Finds deliveries that are late, without tracking updates or missing, and signatures without proof. Reads only those whose next check is due. 五(三)3 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { registerClockWork, eachAlone } from "../../../platform/schedule/clock.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { openDeliveryLoss } from "../../sales/api.ts";
import { hasToBeSearched, newExceptionKinds } from "./deliveryWatch.ts";
import { openDeliveryException } from "./openDeliveryException.ts";

async function checkDelivery(id: string, ctx: Context): Promise<void> {
  await change<Delivery>(ctx, { entity: "Delivery", action: "watch" }, {}, async (uow) => {
    const delivery = uow.edit((await ctx.loader.load<Delivery>(id))!);
    // The list may lag behind the delivery; then nothing is found and nothing written.
    for (const kind of newExceptionKinds(delivery, ctx.now)) await openDeliveryException(delivery, kind, { uow, ctx });
    if (hasToBeSearched(delivery, ctx.now)) openDeliveryLoss(delivery, "SILENT", uow);
    return delivery;
  });
}

export async function watchDeliveries(ctx: Context): Promise<void> {
  const due = readAll(ctx.table, Delivery, { filter: { watched: { eq: true }, nextCheckAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextCheckAt", descending: false } });
  await eachAlone(due, ({ id }) => id, ({ id }) => checkDelivery(id, ctx));
}

registerClockWork("deliveryWatch", watchDeliveries);
