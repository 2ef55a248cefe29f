/** Sales orders, and the gates that they pass. 四(四)2 */
import { assignedRepOrLead, customer } from "../../../platform/access/limitedRules.ts";
import { managers, sellers, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { planReaders, salesPriceViewers } from "../readers.ts";
import { OrderPricesResolver } from "./orderPricesResolver.ts";
import { SalesOrderLineResolver } from "./salesOrderLine.ts";
import { SalesOrderResolver } from "./salesOrderResolver.ts";
import "./allocationClock.ts";
import "./backOrderClock.ts";
import "./backOrderedPacks.ts";
import "./salesOrderPapers.ts";

const scopes = declareScopes({
  ORDERS_PLACE: { zh: "下单", en: "Place orders", about: "orders:place: enter, confirm and cancel the customer's own orders." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const ordersRoom = declareRoom({
  resolvers: [
    SalesOrderResolver,
    SalesOrderLineResolver,
    OrderPricesResolver,
  ],
  access: {
    SalesOrder: {
      read: [...staffAndMachines, customer("customerId", "ORDERS_READ")],
      actions: {
        create: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
        update: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
        confirm: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
        override: managers,
        allocate: [...sellers, "supplyLead", "warehouseKeeper", "officeClerk"],
        cancelRemainder: [...assignedRepOrLead("representativeId"), "departmentManager"],
        recordHistory: ["migration"],
        cancel: [...assignedRepOrLead("representativeId"), "departmentManager", customer("customerId", "ORDERS_PLACE")],
      },
      masks: {
        total: salesPriceViewers,
        net: salesPriceViewers,
        vat: salesPriceViewers,
        "lines.unitPrice": salesPriceViewers,
        "lines.exactPrice": salesPriceViewers,
        "lines.amount": salesPriceViewers,
        "lines.net": salesPriceViewers,
        "lines.vat": salesPriceViewers,
      },
    },
    SalesOrderLine: { read: [...planReaders, { role: "salesRepresentative", self: "representativeId" }, customer("customerId", "ORDERS_READ")], actions: {} },
  },
  partnerView: {
    SalesOrder:
      "number customerId contractId shipToId requestedOn transport customerReference lines { productId quantity caseCount innerCount boxCount unitPrice exactPrice freeWithLine amount taxRate net vat allocatedQuantity shippedQuantity returnedQuantity cancelledQuantity } total net vat remark orderedOn paymentDays backOrdered lastSignedOn status",
    SalesOrderLine: "salesOrderId orderNumber line customerId productId orderedOn quantity amount",
  },
});
