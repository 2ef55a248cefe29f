/** Deliveries, from picking to the signature. 四(四)2 */
import { carrier, customer } from "../../../platform/access/limitedRules.ts";
import { everyone, salesStaff, sellers, staffAndMachines, warehouseStaff } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchaseCostViewers, salesPriceViewers } from "../readers.ts";
import { DeliveredLotResolver } from "./deliveredLot.ts";
import { DeliveryResolver } from "./delivery.ts";
import { DeliveryWatchTermsResolver } from "./deliveryWatchTerms.ts";
import "./correctedBatches.ts";
import "./deliveryPapers.ts";
import "./shipLines.ts";

const scopes = declareScopes({
  DELIVERIES_READ: { zh: "查看发货", en: "Read deliveries", about: "deliveries:read: deliveries to a customer; for carriers the deliveries they carry, without prices." },
  DELIVERIES_SIGN: { zh: "签收发货", en: "Sign for deliveries", about: "deliveries:sign: sign for the customer's own deliveries, refuse what is not accepted, and hand in the proof.", uploads: true },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

/** Those present at the hand-over report it: the customer what it refuses, the carrier what it has seen. */
const signers: readonly Allowed[] = ["logisticsCoordinator", ...sellers, carrier("carrierId", "TRACKING_WRITE"), customer("customerId", "DELIVERIES_SIGN")];

export const deliveriesRoom = declareRoom({
  resolvers: [DeliveryResolver, DeliveredLotResolver, DeliveryWatchTermsResolver],
  access: {
    DeliveredLot: { read: everyone, actions: {} },
    DeliveryWatchTerms: { read: everyone, actions: {} },
    // Roles keep who sells, who picks and who checks apart; on each delivery, duties do so by person. GSP 出库复核
    Delivery: {
      read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
      actions: {
        pick: ["picker"],
        reportShort: ["picker"],
        witness: ["outboundChecker", "warehouseKeeper"],
        check: ["outboundChecker"],
        sendBack: ["outboundChecker"],
        ship: ["logisticsCoordinator", "warehouseKeeper"],
        sign: signers,
        addProof: signers,
        reallocate: [...sellers, ...warehouseStaff, "supplyLead"],
        release: [...sellers, "supplyLead", "warehouseKeeper"],
        recordHistory: ["migration"],
        attach: ["picker", "outboundChecker", "logisticsCoordinator", ...sellers],
      },
      masks: { total: salesPriceViewers, "lines.unitPrice": salesPriceViewers, "lines.exactPrice": salesPriceViewers, "lines.amount": salesPriceViewers, net: salesPriceViewers, vat: salesPriceViewers, "lines.net": salesPriceViewers, "lines.vat": salesPriceViewers, "lines.cost": purchaseCostViewers, "freight.amount": [...salesStaff, "migration"] },
    },
  },
  partnerView: {
    Delivery:
      "number salesOrderId customerId shipToId requestedOn storageClass lines { orderLine productId batchNumber expiresOn quantity unitPrice exactPrice amount taxRate net vat returnedQuantity refusedQuantity refusalReason lostQuantity invoicedQuantity } total net vat carrierId carrierName consigneeName consigneeAddress trackingNumber departureTemperature transportUnit departedAt shippedOn signedOn signedBy secondSignedBy proofFileId handedOverAt arrivalTemperature lastTrackingKind lastTrackedAt status papers",
  },
});
