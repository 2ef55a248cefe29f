/** What carriage costs: carriers' contracts, bookings at their tariffs, and the freight that follows. 五(三)1, 五(三)4 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { carriageStaff, managers } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CarrierBillResolver } from "./carrierBillResolver.ts";
import { CarrierContractResolver } from "./carrierContractResolver.ts";
import { FreightCostResolver } from "./freightCost.ts";
import { FreightFiguresResolver } from "./freightFiguresResolver.ts";
import { FreightToleranceResolver } from "./freightTolerance.ts";
import { ShipmentResolver } from "./shipmentResolver.ts";
import { TariffChargeResolver } from "./tariffChargeResolver.ts";
import "./followDeliveries.ts";
import "./freightMeasures.ts";

const scopes = declareScopes({
  BOOKINGS_ANSWER: { zh: "答复订舱", en: "Answer bookings", about: "bookings:answer: read the carrier's bookings, and accept or decline them." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

/** Those who engage carriers, decide, pay and audit. */
const freightReaders: readonly Role[] = [...carriageStaff, ...managers, "finance", "legal", "auditor"];

/** The carrier itself, or the coordinator for one that has no machine. */
const answerers: readonly Allowed[] = ["logisticsCoordinator", carrier("carrierId", "BOOKINGS_ANSWER")];

export const freightRoom = declareRoom({
  resolvers: [CarrierContractResolver, ShipmentResolver, FreightCostResolver, CarrierBillResolver, FreightToleranceResolver, FreightFiguresResolver, TariffChargeResolver],
  access: {
    CarrierContract: {
      read: [...freightReaders, carrier("sharedWithId", "CONTRACTS_READ")],
      actions: { create: ["logisticsCoordinator"], update: ["logisticsCoordinator"], terminate: carriageStaff, cancel: ["logisticsCoordinator"] },
    },
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
    FreightCost: { read: freightReaders, actions: {} },
    FreightTolerance: { read: freightReaders, actions: {} },
    // A carrier's machine may hand a bill in; only finance says that it agrees.
    CarrierBill: {
      read: [...freightReaders, "cashier", carrier("carrierId", "INVOICES_READ")],
      actions: {
        create: ["finance", "logisticsCoordinator", carrier("carrierId", "INVOICES_WRITE")],
        update: ["finance"],
        match: ["finance"],
        explainVariance: ["finance", "logisticsCoordinator"],
        refuse: ["finance"],
        pay: ["cashier"],
        attach: ["finance", "logisticsCoordinator"],
      },
    },
  },
  partnerView: {
    CarrierContract:
      "number carrierId title startsOn endsOn lanes { warehouseId regionId mode service storageClass days minimum surcharge } bands { lane overKg upToKg pricing price } status",
    Shipment:
      "number carrierId contractId deliveries { deliveryId } departsOn boxes { count grams cubicCentimetres } warehouseId regionId storageClass requestedOn grams cubicCentimetres kilograms weighedBy tariff { lane mode service overKg upToKg pricing price minimum surcharge } arrivesOn freight vehicle driver acceptedAt departedOn status",
    CarrierBill: "number carrierId billNumber issuedOn lines { shipmentId amount accrued difference } vat total mismatches refusal paidOn status",
  },
});
