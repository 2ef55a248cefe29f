/** Carriers' contracts: lanes, and what a weight costs on each. 五(三)1, 五(三)4 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { carriageStaff, freightReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CarrierContractResolver } from "./carrierContractResolver.ts";
import { TariffChargeResolver } from "./tariffChargeResolver.ts";

export const contractsRoom = declareRoom({
  resolvers: [CarrierContractResolver, TariffChargeResolver],
  access: {
    CarrierContract: {
      // The head of quality decides on contracts with a carrier that was rated D.
      read: [...freightReaders, "headOfQuality", carrier("sharedWithId", "CONTRACTS_READ")],
      actions: { create: ["logisticsCoordinator"], update: ["logisticsCoordinator"], terminate: carriageStaff, cancel: ["logisticsCoordinator"] },
    },
  },
  partnerView: {
    CarrierContract:
      "number carrierId title startsOn endsOn lanes { warehouseId regionId mode service storageClass days minimum surcharge } bands { lane overKg upToKg pricing price } status",
  },
});
