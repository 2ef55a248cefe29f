/**
 * What the clock looks for while a delivery is on its way. The invariant: `nextCheckAt` is the first moment at which it
 * may be late or silent and is not recorded so yet; a delivery without one is in no list that the clock reads. 五(三)3
 */
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { type DeliveryExceptionKind, finalKinds } from "../../sales/api.ts";

const silence = 24 * 60 * 60_000;

type Due = Partial<Record<DeliveryExceptionKind, string>>;

/** From when on it is late, and from when on silent, where that is still to be found out. */
function dueAt({ status, requestedOn, lateFound, heardAt, lastTrackingKind, openExceptions = {} }: Delivery): Due {
  if (status !== "SHIPPED" || !heardAt) return {};
  const isAccountedFor = Boolean(openExceptions.SILENT) || (lastTrackingKind && finalKinds.has(lastTrackingKind));
  return {
    ...(!lateFound && { LATE: beginningOf(addDays(requestedOn, 1)).toISOString() }),
    ...(!isAccountedFor && { SILENT: new Date(Date.parse(heardAt) + silence).toISOString() }),
  };
}

/** What is wrong with it by this moment and has not been recorded before. */
export const newExceptionKinds = (delivery: Delivery, now: Date): DeliveryExceptionKind[] =>
  Object.entries(dueAt(delivery)).flatMap(([kind, at]) => (at <= now.toISOString() ? [kind as DeliveryExceptionKind] : []));

/** Says when the clock has to look at it next. */
export function scheduleNextCheck(delivery: Delivery): void {
  delivery.nextCheckAt = Object.values(dueAt(delivery)).sort()[0];
  delivery.watched = delivery.nextCheckAt ? true : undefined;
}

keeps(Delivery, scheduleNextCheck);

/** The carrier was in contact about it, in whatever way: silence counts from here. */
export function recordCarrierContact(delivery: Delivery, now: Date): void {
  delivery.heardAt = now.toISOString();
}

alongside(Delivery, "ship", ({ record, ctx }) => recordCarrierContact(record, ctx.now));

/** An exception has ended. To end a silence, somebody has asked the carrier, so silence counts anew. */
export function closeException(delivery: Delivery, kind: DeliveryExceptionKind, now: Date): void {
  const { [kind]: _, ...others } = delivery.openExceptions ?? {};
  delivery.openExceptions = others;
  if (kind === "SILENT") recordCarrierContact(delivery, now);
}
