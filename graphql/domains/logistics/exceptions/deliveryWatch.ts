/**
 * What the clock looks for while a delivery is on its way, and until the proof of its hand-over is there. The invariant:
 * `nextCheckAt` is the first moment at which something may be wrong that is not recorded yet; a delivery without one is
 * in no list that the clock reads. 五(三)3
 */
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryWatchTerms } from "../../sales/deliveries/deliveryWatchTerms.ts";
import { type DeliveryExceptionKind, finalKinds, searchDueAt } from "../../sales/api.ts";

/** What the setting says of it. */
export type WatchTerms = Pick<DeliveryWatchTerms, "silentHours" | "proofHours" | "searchDays">;

const anHour = 60 * 60_000;

type Due = Partial<Record<DeliveryExceptionKind, string>>;

const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * anHour).toISOString();

/** From when on it is late, and from when on silent, where that is still to be found out. */
function dueOnItsWay({ requestedOn, lateFound, heardAt, lastTrackingKind, openExceptions = {} }: Delivery, { silentHours }: WatchTerms): Due {
  if (!heardAt) return {};
  const isAccountedFor = Boolean(openExceptions.SILENT) || (lastTrackingKind && finalKinds.has(lastTrackingKind));
  return {
    ...(!lateFound && { LATE: beginningOf(addDays(requestedOn, 1)).toISOString() }),
    ...(!isAccountedFor && { SILENT: hoursAfter(heardAt, silentHours) }),
  };
}

/** From when on the proof of its hand-over is missing. */
const dueAfterwards = ({ signedAt, proofFileId, proofMissed }: Delivery, { proofHours }: WatchTerms): Due =>
  signedAt && !proofFileId && !proofMissed ? { PROOF: hoursAfter(signedAt, proofHours) } : {};

const dueAt = (delivery: Delivery, terms: WatchTerms): Due => (delivery.status === "SHIPPED" ? dueOnItsWay(delivery, terms) : dueAfterwards(delivery, terms));

/** What is wrong with it by this moment and has not been recorded before. */
export const newExceptionKinds = (delivery: Delivery, terms: WatchTerms, now: Date): DeliveryExceptionKind[] =>
  Object.entries(dueAt(delivery, terms)).flatMap(([kind, at]) => (at <= now.toISOString() ? [kind as DeliveryExceptionKind] : []));

/** Whether it has had no tracking update for so long that a search has to start. */
export const hasToBeSearched = (delivery: Delivery, terms: WatchTerms, now: Date): boolean => (searchDueAt(delivery, terms) ?? "9") <= now.toISOString();

/** Says when the clock has to look at it next. */
export function scheduleNextCheck(delivery: Delivery, terms: WatchTerms): void {
  delivery.nextCheckAt = [...Object.values(dueAt(delivery, terms)), searchDueAt(delivery, terms)].filter((at) => at !== undefined).sort()[0];
  delivery.watched = delivery.nextCheckAt ? true : undefined;
}

keeps(Delivery, async (delivery, { ctx }) => scheduleNextCheck(delivery, await settingValues(ctx, DeliveryWatchTerms)));

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
