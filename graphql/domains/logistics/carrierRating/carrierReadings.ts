/** What the deliveries of a period say of their carrier. Each indicator is observed on those deliveries that it applies to. 五(三)1 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { isColdChain } from "../../catalogue/api.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryException } from "../exceptions/deliveryException.ts";
import { TrackingEvent } from "../tracking/trackingEvent.ts";
import type { CarrierIndicator } from "./carrierIndicator.ts";

export interface Span {
  from: string;
  to: string;
}

/** Deliveries by whether they met an indicator; those that it does not apply to are in neither. */
export interface Observed {
  met: string[];
  short: string[];
}

async function carried(carrierId: string, shippedOn: Span, { table }: Context): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for await (const one of readAll(table, Delivery, { filter: { carrierId: { eq: carrierId }, shippedOn }, orderBy: { sort: "shippedOn", descending: false } })) if (!one.historical) found.push(one);
  return found;
}

/** Of all of the carrier's, because what went wrong may be reported after the period. */
async function damagedOrLost(carrierId: string, { from }: Span, { table }: Context): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { deliveryId, kind } of readAll(table, TrackingEvent, { filter: { carrierId: { eq: carrierId }, happenedAt: { from } }, orderBy: { sort: "happenedAt", descending: false } })) if (kind === "DAMAGED" || kind === "LOST") found.add(deliveryId);
  return found;
}

async function outOfRange(carrierId: string, { from }: Span, { table }: Context): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { deliveryId, kind } of readAll(table, DeliveryException, { filter: { carrierId: { eq: carrierId }, createdAt: { from } }, orderBy: { sort: "createdAt", descending: false } })) if (kind === "TEMPERATURE") found.add(deliveryId);
  return found;
}

const isLost = ({ status, lines }: Delivery): boolean => status === "LOST" || lines.some(({ lostQuantity = 0 }) => lostQuantity > 0);

function observe(deliveries: readonly Delivery[], isMet: (delivery: Delivery) => boolean): Observed {
  const ids = (met: boolean): string[] => deliveries.filter((one) => isMet(one) === met).map(({ id }) => id);
  return { met: ids(true), short: ids(false) };
}

/** Every indicator with the deliveries that it rests on. */
export async function observedOf(carrierId: string, span: Span, ctx: Context): Promise<Record<CarrierIndicator, Observed>> {
  const [deliveries, harmed, warm] = await Promise.all([carried(carrierId, span, ctx), damagedOrLost(carrierId, span, ctx), outOfRange(carrierId, span, ctx)]);
  const due = deliveries.filter(({ signedOn, requestedOn }) => signedOn !== undefined || requestedOn < ctx.today);
  const signed = deliveries.filter(({ signedAt, proofFileId, proofMissed }) => signedAt !== undefined && (proofFileId !== undefined || proofMissed !== undefined));
  return {
    ON_TIME: observe(due, ({ signedOn, requestedOn }) => signedOn !== undefined && signedOn <= requestedOn),
    SAFE: observe(deliveries, (one) => !harmed.has(one.id) && !isLost(one)),
    TEMPERATURE: observe(deliveries.filter(({ storageClass }) => isColdChain(storageClass)), ({ id }) => !warm.has(id)),
    PROOF: observe(signed, ({ proofMissed }) => !proofMissed),
  };
}
