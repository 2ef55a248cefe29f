/** Goods that come back from customers. 四(四)2 */
import { assignedRepOrLead, customer } from "../../../platform/access/limitedRules.ts";
import { staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { salesPriceViewers } from "../readers.ts";
import { SalesReturnResolver } from "./salesReturn.ts";
import "./notices.ts";
import "./refusal.ts";
import "./returnLines.ts";
import "./returnMeasures.ts";

export const returnsRoom = declareRoom({
  resolvers: [SalesReturnResolver],
  access: {
    SalesReturn: {
      read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ")],
      actions: {
        create: assignedRepOrLead("representativeId"),
        update: assignedRepOrLead("representativeId"),
        dispatch: ["logisticsCoordinator", ...assignedRepOrLead("representativeId")],
        receive: ["receiver"],
        inspect: ["inspector"],
        cancel: assignedRepOrLead("representativeId"),
      },
      masks: { total: salesPriceViewers, "lines.amount": salesPriceViewers },
    },
  },
  partnerView: {
    SalesReturn:
      "number deliveryId salesOrderId customerId returnReason lines { deliveryLine quantity productId batchNumber amount qualifiedQuantity rejectedQuantity } total creditedBefore receivedOn status",
  },
});
