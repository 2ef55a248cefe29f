/**
 * Whatever leaves with a carrier is on a shipment, or somebody says why not: without one, nothing is accrued for its
 * carriage. Looked for once a day; an alert ends when its reason is given. 五(三)2, 五(三)4
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { standingAlert, StandingAlert } from "../../../platform/alert/standingAlert.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";

export const MissingShipment = enumeration("MissingShipment", "What is missing of a delivery that has left.", {
  NO_SHIPMENT: { zh: "无运单", en: "No shipment", tone: "warning" },
});
export type MissingShipment = ValueOf<typeof MissingShipment>;

@Entity<DeliveryWithoutShipment>({
  prefix: "noshp",
  domain: "logistics",
  label: { zh: "无运单发货", en: "Delivery without shipment" },
  many: "deliveriesWithoutShipment",
  about: "A delivery that left with a carrier and is on no shipment, so that no freight is accrued for it.",
  clause: "五(三)2 · 五(三)4",
  representation: "name",
  search: ["name"],
  lists: { all: ["foundOn"], standing: ["foundOn"], carrierId: ["foundOn"], deliveryId: ["foundOn"] },
})
export class DeliveryWithoutShipment extends StandingAlert {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Delivery that left." })
  deliveryId!: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Who carries it." })
  carrierId!: string;

  @Attribute(() => MissingShipment, { zh: "缺失", en: "Missing", about: "What is missing." })
  kind!: MissingShipment;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Day on which it left." })
  shippedOn!: string;

  @Attribute(() => String, { zh: "无运单原因", en: "Why it needs none", about: "Why it needs no shipment, such as goods that the customer fetches; ends the alert.", help: { zh: "例如客户自提。填写后提醒解除。", en: "Such as goods that the customer fetches. It ends the alert." }, nullable: true, text: true, input: { minLength: 2, maxLength: 500 } })
  reason?: string;
}

/** Days looked back on, so that nothing is missed where the clock did not run for a while. */
const lookBack = 7;

/** What each carrier was given lately, and what an alert stands for already, however long ago it left. */
async function candidates(ctx: Context): Promise<Delivery[]> {
  const found = new Map<string, Delivery>();
  for await (const { id } of readAll(ctx.table, Carrier, { orderBy: { sort: "createdAt", descending: false } })) {
    const left = readAll(ctx.table, Delivery, { filter: { carrierId: { eq: id }, shippedOn: { from: addDays(ctx.today, -lookBack) } }, orderBy: { sort: "shippedOn", descending: false } });
    for await (const delivery of left) found.set(delivery.id, delivery);
  }
  const known: string[] = [];
  for await (const { deliveryId } of readAll(ctx.table, DeliveryWithoutShipment, { filter: { standing: { eq: true } }, orderBy: { sort: "foundOn", descending: false } })) known.push(deliveryId);
  for (const delivery of await ctx.loader.loadAll<Delivery>(known)) found.set(delivery.id, delivery);
  return [...found.values()].filter(({ shipmentId, historical, shippedOn }) => !shipmentId && !historical && shippedOn);
}

async function isExplained({ id }: Delivery, { table }: Context): Promise<boolean> {
  for await (const { reason } of readAll(table, DeliveryWithoutShipment, { filter: { deliveryId: { eq: id } }, orderBy: { sort: "foundOn", descending: false } })) if (reason) return true;
  return false;
}

async function leftWithoutShipment(ctx: Context) {
  const deliveries = await candidates(ctx);
  const explained = await Promise.all(deliveries.map((one) => isExplained(one, ctx)));
  return deliveries.filter((_, i) => !explained[i]).map(({ id, carrierId, shippedOn }) => ({ kind: "NO_SHIPMENT" as const, deliveryId: id, carrierId: carrierId!, shippedOn: shippedOn! }));
}

standingAlert<DeliveryWithoutShipment, Awaited<ReturnType<typeof leftWithoutShipment>>[number]>(DeliveryWithoutShipment, {
  about: "deliveryId",
  evidence: ["carrierId", "shippedOn"],
  find: { NO_SHIPMENT: leftWithoutShipment },
  to: ["logisticsCoordinator"],
});

/** A reason ends the alert at once. */
async function prepare({ record, ctx }: Preparation<DeliveryWithoutShipment>): Promise<Finding[]> {
  if (record.reason && record.standing) Object.assign(record, { standing: false, endedOn: ctx.today });
  return [];
}

export const DeliveryWithoutShipmentResolver = EntityResolver(DeliveryWithoutShipment, { update: true, prepare });
