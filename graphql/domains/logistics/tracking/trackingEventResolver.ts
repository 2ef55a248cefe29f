import { labelOf } from "../../../table/enumeration.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { isPartner } from "../../../platform/access/principal.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isPermitted, isColdChain, StorageClass } from "../../catalogue/api.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { recordCarrierContact } from "../exceptions/deliveryWatch.ts";
import { endDeliveryExceptions, openDeliveryException } from "../exceptions/openDeliveryException.ts";
import { TrackingEvent } from "./trackingEvent.ts";
import { openDeliveryLoss, problemKinds, requiresTemperature } from "../../sales/api.ts";

/** How far a carrier's clock may be ahead of ours. */
const tolerance = 5 * 60_000;

const notOnItsWay = rule<{ number: string }>("NOT_ON_ITS_WAY", {
  clause: "五(三)2",
  message: { zh: ({ number }) => `发货单 ${number} 尚未发出`, en: ({ number }) => `The delivery ${number} has not been shipped` },
  remedy: { zh: () => "请核对发货单", en: () => "Check the delivery", by: [] },
});

const outOfTime = rule<{ from: string; to?: string }>("TRACKED_OUT_OF_TIME", {
  clause: "五(三)2",
  message: {
    zh: ({ from, to }) => (to ? `发生时间须在发货日 ${from} 与签收日 ${to} 之间` : `发生时间须在发货日 ${from} 与当前时间之间`),
    en: ({ from, to }) => `It must have happened between ${from}, when it was shipped, and ${to ? `${to}, when it was signed for` : "now"}`,
  },
  remedy: { zh: () => "请核对时间与时区", en: () => "Check the time and its zone" },
});

const needsTemperature = rule<{ storage: StorageClass }>("NEEDS_TEMPERATURE", {
  clause: "五(二) · GSP 运输与配送",
  message: { zh: ({ storage }) => `${labelOf(StorageClass, storage).zh}商品的轨迹须含温度`, en: ({ storage }) => `Events of ${labelOf(StorageClass, storage).en} goods require the temperature` },
  remedy: { zh: () => "请读取随货温度记录仪", en: () => "Read it from the data logger that travels with the goods" },
});

const needsRemark = rule("NEEDS_REMARK", {
  clause: "五(三)3",
  message: { zh: () => "异常须说明情况", en: () => "Describe the problem in the remark" },
});

const needsReference = rule("NEEDS_REFERENCE", {
  message: { zh: () => "接口上报须带承运商流水号", en: () => "API clients must give their own reference of the event" },
  remedy: { zh: () => "同一流水号重复上报只记一次", en: () => "With a reference, a resent event is recorded only once" },
});

function timeFindings({ shippedOn, signedOn, number }: Delivery, { happenedAt }: TrackingEvent, now: Date): Finding[] {
  if (!shippedOn) return [notOnItsWay({ number }, { field: "deliveryId" })];
  const on = businessDate(new Date(happenedAt));
  const inTime = on >= shippedOn && on <= (signedOn ?? on) && Date.parse(happenedAt) <= now.getTime() + tolerance;
  return inTime ? [] : [outOfTime({ from: shippedOn, to: signedOn }, { field: "happenedAt" })];
}

function findings(delivery: Delivery, event: TrackingEvent, { principal, now }: Context): Finding[] {
  const { kind, temperature, remark, reference } = event;
  const { storageClass } = delivery;
  const unread = storageClass && isColdChain(storageClass) && requiresTemperature(kind) && (temperature ?? null) === null;
  return [
    ...timeFindings(delivery, event, now),
    ...(unread ? [needsTemperature({ storage: storageClass }, { field: "temperature" })] : []),
    ...(problemKinds.has(kind) && !remark ? [needsRemark(undefined, { field: "remark" })] : []),
    ...(isPartner(principal) && !reference ? [needsReference(undefined, { field: "reference" })] : []),
  ];
}

const isTooWarmOrCold = ({ storageClass }: Delivery, { temperature }: TrackingEvent): boolean =>
  storageClass !== undefined && typeof temperature === "number" && !isPermitted(temperature, storageClass);

/** The delivery keeps the newest event even if older ones arrive later; exceptions are opened in the same transaction. */
async function prepare({ record, uow, ctx }: Preparation<TrackingEvent>): Promise<Finding[]> {
  const known = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  const wrong = findings(known, record, ctx);
  if (wrong.length > 0) return wrong;
  const { carrierId, customerId } = known;
  Object.assign(record, { carrierId, customerId });
  const [delivery, work] = [uow.edit(known), { uow, ctx }];
  if (record.happenedAt >= (delivery.lastTrackedAt ?? "")) Object.assign(delivery, { lastTrackingKind: record.kind, lastTrackedAt: record.happenedAt });
  recordCarrierContact(delivery, ctx.now);
  await endDeliveryExceptions(delivery, ["SILENT"], "EVENT", work);
  if (problemKinds.has(record.kind)) await openDeliveryException(delivery, "REPORTED", work, record.id);
  if (record.kind === "LOST") openDeliveryLoss(delivery, "REPORTED", uow);
  if (isTooWarmOrCold(delivery, record)) await openDeliveryException(delivery, "TEMPERATURE", work, record.id);
  return [];
}

/** References are unique per carrier; two carriers may use the same one. */
async function identify({ deliveryId, reference }: Partial<TrackingEvent>, ctx: Context): Promise<string | undefined> {
  if (!reference) return undefined;
  const { carrierId } = (await ctx.loader.load<Delivery>(deliveryId!))!;
  return idFrom(TrackingEvent, carrierId ?? deliveryId!, reference);
}

export const TrackingEventResolver = EntityResolver(TrackingEvent, { create: true, prepare, identify });
