/** Deliveries, from picking to the signature. 四(四)2 */
import { carrier, customer } from "../../../platform/access/limitedRules.ts";
import { salesStaff, sellers, staffAndMachines, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { salesPriceViewers } from "../readers.ts";
import { DeliveryResolver } from "./delivery.ts";

export const deliveriesRoom: Room = {
  resolvers: [DeliveryResolver],
  access: {
    // Roles keep who sells, who picks and who checks apart; on each delivery, duties do so by person. GSP 出库复核
    Delivery: {
      read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
      actions: {
        pick: ["picker"],
        check: ["outboundChecker"],
        sendBack: ["outboundChecker"],
        ship: ["logisticsCoordinator", "warehouseKeeper"],
        sign: ["logisticsCoordinator", ...sellers, carrier("carrierId", "TRACKING_WRITE")],
        declareLost: ["salesLead", "departmentManager"],
        reallocate: [...sellers, ...warehouseStaff, "supplyLead"],
        release: [...sellers, "supplyLead", "warehouseKeeper"],
        recordHistory: ["migration"],
      },
      masks: { total: salesPriceViewers, "lines.unitPrice": salesPriceViewers, "lines.amount": salesPriceViewers, "freight.amount": [...salesStaff, "migration"] },
    },
  },
  partnerView: {
    Delivery:
      "number salesOrderId customerId requestedOn storageClass lines { orderLine productId batchNumber expiresOn quantity unitPrice amount returnedQuantity } total carrierId carrierName consigneeName consigneeAddress trackingNumber departureTemperature shippedOn signedOn signedBy lastTrackingKind lastTrackedAt status",
  },
};
