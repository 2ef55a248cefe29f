/** Finds deliveries that are late, without tracking updates or missing, and signatures without proof. Reads only those whose next check is due. 五(三)3 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import { settingInForce, settingValues } from "../../../platform/setting/setting.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryWatchTerms } from "../../sales/deliveries/deliveryWatchTerms.ts";
import { openDeliveryLoss } from "../../sales/api.ts";
import { hasToBeSearched, newExceptionKinds, scheduleNextCheck } from "./deliveryWatch.ts";
import { openDeliveryException } from "./openDeliveryException.ts";

async function checkDelivery(id: string, ctx: Context): Promise<void> {
  await change<Delivery>(ctx, { entity: "Delivery", action: "watch" }, {}, async (uow) => {
    const [found, terms] = await Promise.all([ctx.loader.load<Delivery>(id), settingValues(ctx, DeliveryWatchTerms)]);
    const delivery = uow.edit(found!);
    // The list may lag behind the delivery; then nothing is found and nothing written.
    for (const kind of newExceptionKinds(delivery, terms, ctx.now)) await openDeliveryException(delivery, kind, { uow, ctx });
    if (hasToBeSearched(delivery, terms, ctx.now)) openDeliveryLoss(delivery, "SILENT", uow);
    // Under other terms than before, another moment comes first.
    scheduleNextCheck(delivery, terms);
    return delivery;
  });
}

/** On the first day of new terms every delivery is looked at, since another moment may come first. */
async function lookAnew(ctx: Context): Promise<void> {
  if ((await settingInForce(ctx, DeliveryWatchTerms))?.validFrom !== ctx.today) return;
  const watched = readAll(ctx.table, Delivery, { filter: { watched: { eq: true } }, orderBy: { sort: "nextCheckAt", descending: false } });
  await oncePerDay(ctx, "deliveryWatchTerms", () => eachAlone(watched, ({ id }) => id, ({ id }) => checkDelivery(id, ctx)));
}

export async function watchDeliveries(ctx: Context): Promise<void> {
  await lookAnew(ctx);
  const due = readAll(ctx.table, Delivery, { filter: { watched: { eq: true }, nextCheckAt: { to: ctx.now.toISOString() } }, orderBy: { sort: "nextCheckAt", descending: false } });
  await eachAlone(due, ({ id }) => id, ({ id }) => checkDelivery(id, ctx));
}

registerClockWork("deliveryWatch", watchDeliveries);
