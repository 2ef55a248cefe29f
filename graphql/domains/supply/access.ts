/** Who may do what in the supply chain. 五 */
import { carrier, supplier, supplierViewer } from "../../platform/access/limitedRules.ts";
import { buyers, carriageStaff, contributors, everyone, purchasePriceReaders, quality, staffAndMachines, warehouseStaff } from "../../platform/access/roleGroups.ts";
import type { Policy, Viewer } from "../../platform/access/rule.ts";

/** Purchase prices are for those who buy, decide, pay and audit; a supplier sees its own. */
const purchasePriceViewers: readonly Viewer[] = [...purchasePriceReaders, supplierViewer];

export const supplyAccess: Policy = {
  Supplier: {
    read: [...staffAndMachines, supplier("id")],
    actions: { create: [...buyers, "migration"], update: buyers, block: quality, unblock: ["headOfQuality"] },
    masks: { bankAccount: [...buyers, "finance", "auditor", supplierViewer] },
  },
  Carrier: {
    read: [...everyone, carrier("id")],
    actions: { create: carriageStaff, update: carriageStaff, block: quality, unblock: ["headOfQuality"] },
  },
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
    masks: { total: purchasePriceViewers, "lines.unitPrice": purchasePriceViewers, "lines.amount": purchasePriceViewers },
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
  // What is being counted is ours until it is confirmed.
  GoodsReceipt: {
    read: [...staffAndMachines, supplier("sharedWithId", "RECEIPTS_READ")],
    actions: { create: ["receiver"], update: ["receiver"], confirm: ["receiver"], cancel: ["receiver"], recordHistory: ["migration"] },
    masks: { "freight.amount": purchasePriceViewers },
  },
  Inspection: { read: everyone, actions: { update: ["inspector"], qualify: ["inspector"], reject: ["inspector"] } },
  Batch: { read: everyone, actions: { lock: contributors, unlock: quality } },
  Warehouse: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  Zone: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  Location: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  PutAway: { read: everyone, actions: { complete: ["warehouseKeeper"] } },
  StockBalance: { read: everyone, actions: {} },
  StockMovement: { read: everyone, actions: {} },
  StockTransfer: { read: everyone, actions: { create: ["warehouseKeeper"], update: ["warehouseKeeper"], post: ["warehouseKeeper"] } },
  StockCorrection: {
    read: everyone,
    actions: { create: warehouseStaff, update: warehouseStaff },
  },
  SupplierPrice: { read: [...purchasePriceReaders, supplier("supplierId", "ORDERS_READ")], actions: {} },
};
