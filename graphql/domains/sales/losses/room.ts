/** Deliveries that do not arrive: searched for, found or declared lost. 五(三)3 */
import { carrier, customer } from "../../../platform/access/limitedRules.ts";
import { purchasePriceReaders, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchaseCostViewers } from "../readers.ts";
import { CostEntryResolver } from "./costEntry.ts";
import { DeliveryLossResolver } from "./deliveryLoss.ts";
import "./lossPosting.ts";
import "./lossReturn.ts";
import "./notices.ts";
import "./openDeliveryLoss.ts";

export const lossesRoom = declareRoom({
  resolvers: [DeliveryLossResolver, CostEntryResolver],
  access: {
    DeliveryLoss: {
      read: [...staffAndMachines, carrier("carrierId", "DELIVERIES_READ"), customer("customerId", "DELIVERIES_READ")],
      actions: { update: ["logisticsCoordinator"], search: ["logisticsCoordinator"], find: ["logisticsCoordinator"], attach: ["logisticsCoordinator"] },
      masks: { totalCost: purchaseCostViewers, netCost: purchaseCostViewers, "lines.cost": purchaseCostViewers },
    },
    CostEntry: { read: purchasePriceReaders, actions: {} },
  },
  partnerView: {
    DeliveryLoss: "number deliveryId customerId carrierId cause lines { deliveryLine productId batchNumber quantity } declaredOn status",
  },
});
