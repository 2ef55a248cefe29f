/** What belongs together on one vehicle: one warehouse, one region, one storage class. And what it weighs. 五(三)2, 五(三)4 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { addLoads, emptyLoad, loadOfProduct, timesLoad, type Load } from "../../catalogue/api.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import type { Delivery, DeliveryLine } from "../../sales/deliveries/delivery.ts";
import type { Location } from "../../supply/places/location.ts";
import { chargeableKg } from "../contracts/chargeableWeight.ts";
import type { Shipment, ShipmentStop } from "./shipment.ts";

const clause = "五(三)2";

const deliveryTwice = rule("DELIVERY_LISTED_TWICE", { clause, message: { zh: () => "发货单重复列出", en: () => "The delivery is listed twice" } });

const otherWay = rule<{ number: string }>("DELIVERY_GOES_ANOTHER_WAY", {
  clause,
  message: { zh: ({ number }) => `发货单 ${number} 的仓库或到达区域与第一张不同`, en: ({ number }) => `The delivery ${number} leaves another warehouse, or goes to another region than the first one` },
  remedy: { zh: () => "一张运单只装同一线路的发货单", en: () => "A shipment carries deliveries of one way", by: [] },
});

const otherClass = rule<{ number: string }>("STORAGE_CLASSES_MIXED", {
  clause: "五(二)2 · GSP 运输与配送",
  message: { zh: ({ number }) => `发货单 ${number} 的温层与第一张不同`, en: ({ number }) => `The delivery ${number} needs another storage class than the first one` },
  remedy: { zh: () => "不同温层请分别运输", en: () => "Carry other storage classes on a shipment of their own" },
});

const unplaced = rule<{ number: string }>("DELIVERY_WITHOUT_PLACE", {
  clause,
  message: { zh: ({ number }) => `发货单 ${number} 没有货位，是历史单据`, en: ({ number }) => `The delivery ${number} has no locations: it is a historical one` },
});

export const deliveriesOf = async ({ deliveries }: Pick<Shipment, "deliveries">, ctx: Context): Promise<Delivery[]> => ctx.loader.loadAll<Delivery>(deliveries.map(({ deliveryId }) => deliveryId));

/** Whether it is still in the warehouse. */
export const isWaiting = ({ status }: Delivery): boolean => status === "ALLOCATED" || status === "PICKED" || status === "CHECKED";

interface Way {
  warehouseId?: string;
  regionId: string;
}

async function wayOf({ customerId, lines }: Delivery, ctx: Context): Promise<Way> {
  const locationId = lines[0]?.locationId;
  const [customer, location] = await Promise.all([ctx.loader.load<Customer>(customerId), locationId ? ctx.loader.load<Location>(locationId) : undefined]);
  return { warehouseId: location?.warehouseId, regionId: customer!.regionId };
}

async function loadOfLines(lines: readonly DeliveryLine[], on: string, ctx: Context): Promise<Load | undefined> {
  const loads = await Promise.all(lines.map(({ productId, quantity }) => loadOfProduct(productId, quantity, on, ctx)));
  return loads.every((load) => load !== undefined) ? loads.reduce(addLoads, emptyLoad) : undefined;
}

/** Weight and volume of a shipment, from its boxes where they were measured. */
export async function weigh(shipment: Shipment, deliveries: readonly Delivery[], ctx: Context): Promise<void> {
  const measured = shipment.boxes?.length ? shipment.boxes.map((box) => timesLoad(box, box.count)).reduce(addLoads, emptyLoad) : undefined;
  const load = measured ?? (await loadOfLines(deliveries.flatMap(({ lines }) => lines), ctx.today, ctx));
  Object.assign(shipment, { grams: load?.grams, cubicCentimetres: load?.cubicCentimetres, kilograms: load && chargeableKg(load), weighedBy: load && (measured ? "BOXES" : "PACK_LEVELS") });
}

/** Fills in where it goes and what it weighs; answers what does not belong together. */
export async function describeShipment(shipment: Shipment, ctx: Context): Promise<Finding[]> {
  const deliveries = await deliveriesOf(shipment, ctx);
  const ways = await Promise.all(deliveries.map((delivery) => wayOf(delivery, ctx)));
  const [first, way] = [deliveries[0]!, ways[0]!];
  const findings = deliveries.flatMap(({ id, number, storageClass }, i) => {
    const at = { field: `deliveries.${i}.deliveryId` };
    if (!ways[i]!.warehouseId) return [unplaced({ number }, at)];
    return [
      ...(deliveries.findIndex((one) => one.id === id) < i ? [deliveryTwice(undefined, at)] : []),
      ...(ways[i]!.warehouseId !== way.warehouseId || ways[i]!.regionId !== way.regionId ? [otherWay({ number }, at)] : []),
      ...(storageClass !== first.storageClass ? [otherClass({ number }, at)] : []),
    ];
  });
  if (findings.length > 0) return findings;
  shipment.deliveries = deliveries.map(({ id, customerId }): ShipmentStop => ({ deliveryId: id, customerId }));
  const requestedOn = deliveries.map((delivery) => delivery.requestedOn).toSorted()[0]!;
  Object.assign(shipment, { warehouseId: way.warehouseId, regionId: way.regionId, storageClass: first.storageClass, requestedOn });
  await weigh(shipment, deliveries, ctx);
  return [];
}
