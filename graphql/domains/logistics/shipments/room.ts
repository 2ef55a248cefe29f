/** Shipments: deliveries that go the same way, booked at the proposed tariff. 五(三)2, 五(三)4 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { freightReaders } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { DeliveryWithoutShipmentResolver } from "./deliveryWithoutShipment.ts";
import { ShipmentResolver } from "./shipmentResolver.ts";
import "./followDeliveries.ts";

const scopes = declareScopes({
  BOOKINGS_ANSWER: { zh: "答复订舱", en: "Answer bookings", about: "bookings:answer: read the carrier's bookings, and accept or decline them." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

/** The carrier itself, or the coordinator for one that has no machine. */
const answerers: readonly Allowed[] = ["logisticsCoordinator", carrier("carrierId", "BOOKINGS_ANSWER")];

export const shipmentsRoom = declareRoom({
  resolvers: [ShipmentResolver, DeliveryWithoutShipmentResolver],
  access: {
    DeliveryWithoutShipment: { read: freightReaders, actions: { update: ["logisticsCoordinator"] } },
    Shipment: {
      read: [...freightReaders, carrier("carrierId", "BOOKINGS_ANSWER")],
      actions: {
        create: ["logisticsCoordinator"],
        update: ["logisticsCoordinator"],
        book: ["logisticsCoordinator"],
        accept: answerers,
        decline: answerers,
        cancel: ["logisticsCoordinator"],
        attach: ["logisticsCoordinator"],
      },
    },
  },
  partnerView: {
    Shipment:
      "number carrierId contractId deliveries { deliveryId } departsOn boxes { count grams cubicCentimetres } warehouseId regionId storageClass requestedOn grams cubicCentimetres kilograms weighedBy tariff { lane mode service overKg upToKg pricing price minimum surcharge } arrivesOn freight vehicle driver acceptedAt departedOn status",
  },
});
