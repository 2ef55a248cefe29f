import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "watched">): WorkQueue => ({
  ...queue,
  roles: ["logisticsCoordinator"],
  filter: () => ({ status }),
  sort: { field: "departsOn", order: "ASC" },
  columns: ["regionId", "storageClass", "departsOn", "carrierId"],
});

/** States of a delivery that has not left. */
const inWarehouse = ["ALLOCATED", "PICKED", "CHECKED"];

export default {
  columns: ["number", "regionId", "storageClass", "status", "carrierId", "departsOn", "kilograms", "freight"],
  facts: ["regionId", "storageClass", "requestedOn", "kilograms", "carrierId", "freight", "arrivesOn"],
  more: "arithmetic quotes { contract { id displayName } carrier { id displayName } lane mode service kilograms total { amount currency } arithmetic arrivesOn inTime proposed lowRated obstacles }",
  ownActions: ["book"],
  choices: {
    "deliveries.deliveryId": { filter: () => ({ status: inWarehouse }), facts: ["customerId", "storageClass", "requestedOn"], says: { zh: "只列出仍在库内的发货单。", en: "Deliveries that are still in the warehouse only." } },
  },
  sections: [
    { title: { zh: "线路与重量", en: "Way and weight" }, attributes: ["warehouseId", "departsOn", "grams", "cubicCentimetres", "weighedBy"] },
    { title: { zh: "订舱", en: "Booking" }, attributes: ["contractId", "choiceReason", "declineReason", "vehicle", "driver", "acceptedAt", "waiting", "open", "departedOn"] },
  ],
  panels: [lazy(() => import("./FreightQuotes.tsx"))],
  related: [{ entity: "FreightCost", by: "shipmentId" }],
  queues: [
    inState("DRAFT", { name: "shipmentsToBook", title: { zh: "待订舱的运单", en: "Shipments to book" }, verb: { zh: "订舱", en: "Book" } }),
    inState("BOOKED", { name: "shipmentsToAccept", title: { zh: "待承运商确认的运单", en: "Shipments the carrier has not answered" }, watched: true }),
  ],
  followsFrom: {
    Delivery: {
      says: { zh: "尚未订舱。", en: "It is on no shipment yet." },
      button: { zh: "建运单", en: "Plan a shipment" },
      source: ({ id, status, shipmentId }, { today }) => (inWarehouse.includes(status as string) && !shipmentId ? { deliveries: [{ deliveryId: id }], departsOn: today } : undefined),
    },
  },
  dashboard: { states: true },
} satisfies EntityPage;
