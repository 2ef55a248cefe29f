/** What carriers charge, compared with the accrued freight before it is paid. 五(三)4 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { freightReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CarrierBillResolver } from "./carrierBillResolver.ts";
import { FreightToleranceResolver } from "./freightTolerance.ts";

export const billsRoom = declareRoom({
  resolvers: [CarrierBillResolver, FreightToleranceResolver],
  access: {
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
    CarrierBill: "number carrierId billNumber issuedOn lines { shipmentId amount accrued difference } vat total mismatches refusal paidOn status",
  },
});
