/** Purchase orders, and what suppliers answer to them. 五(一)3 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, purchasePriceReaders, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchasePriceViewers } from "../readers.ts";
import { OrderConfirmationResolver } from "./orderConfirmationResolver.ts";
import { PurchaseOrderResolver } from "./purchaseOrderResolver.ts";
import { ShipmentNoticeResolver } from "./shipmentNotice.ts";
import { SupplierPriceResolver } from "./supplierPrice.ts";
import "./notices.ts";
import "./purchaseOrderPapers.ts";
import "./purchasingMeasures.ts";
import "./submitOrder.ts";

const scopes = declareScopes({
  ORDERS_READ: { zh: "查看订单", en: "Read orders", about: "orders:read: orders that were sent to a supplier or placed by a customer, and their prices." },
  ORDERS_CONFIRM: { zh: "确认订单", en: "Confirm orders", about: "orders:confirm: confirm, change or decline the supplier's orders line by line." },
  SHIPMENTS_ANNOUNCE: { zh: "登记发货通知", en: "Announce shipments", about: "shipments:announce: announce shipments batch by batch, and read announced shipments." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const orderingRoom = declareRoom({
  resolvers: [
    PurchaseOrderResolver,
    OrderConfirmationResolver,
    ShipmentNoticeResolver,
    SupplierPriceResolver,
  ],
  access: {
    // A supplier's own machines read it from when it was sent.
    PurchaseOrder: {
      read: [...staffAndMachines, supplier("sharedWithId", "ORDERS_READ")],
      actions: {
        create: ["purchaser"],
        update: ["purchaser"],
        send: ["purchaser"],
        close: ["purchaser", "supplyLead"],
        cancel: ["purchaser", "supplyLead", "departmentManager"],
        recordHistory: ["migration"],
      },
      masks: { total: purchasePriceViewers, combinedTotal: purchasePriceViewers, "lines.averagePrice": purchasePriceReaders, "lines.priceVariance": purchasePriceReaders, "lines.unitPrice": purchasePriceViewers, "lines.amount": purchasePriceViewers, "lines.invoicedAmount": purchasePriceViewers, "lines.invoicedNet": purchasePriceViewers, "lines.unbilled": purchasePriceViewers },
    },
    OrderConfirmation: {
      read: [...everyone, supplier("supplierId", "ORDERS_READ")],
      actions: { create: ["purchaser", supplier("supplierId", "ORDERS_CONFIRM")], accept: ["purchaser"], refuse: ["purchaser"] },
    },
    ShipmentNotice: {
      read: [...everyone, supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
      actions: {
        create: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
        update: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
        withdraw: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
      },
    },
    SupplierPrice: { read: [...purchasePriceReaders, supplier("supplierId", "ORDERS_READ")], actions: {} },
  },
  partnerView: {
    PurchaseOrder:
      "number supplierId expectedOn orderedOn lines { productId quantity caseCount innerCount boxCount unitPrice amount receivedQuantity acceptedQuantity returnedQuantity invoicedQuantity confirmedQuantity confirmedFor } total remark status",
    OrderConfirmation: "number purchaseOrderId supplierId lines { orderLine productId orderedQuantity quantity expectedOn reason } remark refusal status",
    ShipmentNotice:
      "number purchaseOrderId supplierId shippedOn expectedOn carrierName trackingNumber deliveryNote lines { orderLine productId batchNumber producedOn printedExpiry expiresOn quantity } status",
    SupplierPrice: "supplierId productId purchaseOrderId orderedOn quantity unitPrice",
  },
});
