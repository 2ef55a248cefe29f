/**
 * What the clock looks for while a delivery is on its way. The invariant: `nextCheckAt` is the first moment at which it
 * may be late or silent and is not said to be so yet; a delivery without one stands in no list that the clock reads.
 * 五(三)3
 */
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryExceptionKind } from "./deliveryExceptionKind.ts";
import { finalKinds } from "./trackingKind.ts";

const silence = 24 * 60 * 60_000;

type Due = Partial<Record<DeliveryExceptionKind, string>>;

/** From when on it is late, and from when on silent, where that is still to be found out. */
function dueAt({ status, requestedOn, lateFound, heardAt, lastTrackingKind, openExceptions = {} }: Delivery): Due {
  if (status !== "SHIPPED" || !heardAt) return {};
  const isHeardOf = Boolean(openExceptions.SILENT) || (lastTrackingKind && finalKinds.has(lastTrackingKind));
  return {
    ...(!lateFound && { LATE: beginningOf(addDays(requestedOn, 1)).toISOString() }),
    ...(!isHeardOf && { SILENT: new Date(Date.parse(heardAt) + silence).toISOString() }),
  };
}

/** What is wrong with it by this moment and was not said before. */
export const foundBy = (delivery: Delivery, now: Date): DeliveryExceptionKind[] =>
  Object.entries(dueAt(delivery)).flatMap(([kind, at]) => (at <= now.toISOString() ? [kind as DeliveryExceptionKind] : []));

/** Says when the clock has to look again; to be called after every change of what that depends on. */
export function keepWatch(delivery: Delivery): void {
  delivery.nextCheckAt = Object.values(dueAt(delivery)).sort()[0];
  delivery.watched = delivery.nextCheckAt ? true : undefined;
}

/** Something was heard of it, by whatever way: silence counts from here. */
export function hearOf(delivery: Delivery, now: Date): Delivery {
  delivery.heardAt = now.toISOString();
  keepWatch(delivery);
  return delivery;
}

/** An exception has ended. Whoever ends a silence has asked the carrier, so it counts anew. */
export function closeException(delivery: Delivery, kind: DeliveryExceptionKind, now: Date): void {
  const { [kind]: _, ...others } = delivery.openExceptions ?? {};
  delivery.openExceptions = others;
  if (kind === "SILENT") hearOf(delivery, now);
  else keepWatch(delivery);
}
