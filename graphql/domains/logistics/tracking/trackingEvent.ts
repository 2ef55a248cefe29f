import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { TrackingKind } from "../../sales/api.ts";

/**
 * A tracking event of a delivery, as reported by its carrier. Never changed: a wrong event is corrected by a new one.
 * 五(三)2
 */
@Entity<TrackingEvent>({
  prefix: "trk",
  domain: "logistics",
  label: { zh: "物流轨迹", en: "Tracking event" },
  about: "A tracking event of a delivery. Never changed: a wrong event is corrected by a new one.",
  clause: "五(三)2 · GSP 运输与配送",
  representation: "place",
  lists: {
    all: ["happenedAt"],
    deliveryId: ["happenedAt"],
    carrierId: ["happenedAt"],
    customerId: ["happenedAt"],
    "carrierId+deliveryId": ["happenedAt"],
    "customerId+deliveryId": ["happenedAt"],
    kind: ["happenedAt"],
  },
  events: {
    recorded: { on: "create", version: "2026-11-27", zh: "物流轨迹已登记", en: "Tracking event recorded", about: { zh: "在途货物有新的轨迹：时间、地点、状态与温度。", en: "A delivery in transit has a new tracking event: time, place, status and temperature." } },
  },
})
export class TrackingEvent extends Node {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Delivery that was tracked.", input: { required: true, once: true } })
  deliveryId!: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery; empty for historical deliveries.", nullable: true })
  carrierId?: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the delivery." })
  customerId!: string;

  @Attribute(() => TrackingKind, { zh: "状态", en: "Kind", about: "Kind of the event.", input: { required: true, once: true } })
  kind!: TrackingKind;

  @Attribute(() => DateTime, { zh: "发生时间", en: "Happened at", about: "When it happened (UTC).", input: { required: true, once: true, when: "any" } })
  happenedAt!: string;

  @Attribute(() => String, { zh: "地点", en: "Place", about: "Place of the event, such as a town, a depot or the receiver's address.", input: { required: true, once: true, maxLength: 200 } })
  place!: string;

  @Attribute(() => Int, { zh: "温度", en: "Temperature", unit: deciCelsius, about: "Temperature of the goods, in tenths of a degree; required for cold and frozen goods, except of a delay or a loss.", nullable: true, input: { once: true, min: -1000, max: 600 } })
  temperature?: number;

  @Attribute(() => String, { zh: "说明", en: "Remark", about: "Further details; required for problems. Visible to carrier and customer.", nullable: true, text: true, input: { once: true, maxLength: 500 } })
  remark?: string;

  @Attribute(() => String, { zh: "承运商流水号", en: "Reference", about: "The carrier's own event number, required from API clients: resending it with the same content returns the existing event; different content is refused.", nullable: true, input: { once: true, maxLength: 100 } })
  reference?: string;
}
