/** Suppliers and what they have delivered. 五(一)1 */
import { supplier, supplierViewer } from "../../../platform/access/limitedRules.ts";
import { buyers, quality, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchasePriceViewers } from "../readers.ts";
import { SupplierEventResolver } from "./supplierEvent.ts";
import { SupplierResolver } from "./supplierResolver.ts";

export const suppliersRoom = declareRoom({
  resolvers: [SupplierResolver, SupplierEventResolver],
  access: {
    Supplier: {
      read: [...staffAndMachines, supplier("id")],
      actions: { create: [...buyers, "migration"], update: buyers, block: quality, unblock: ["headOfQuality"] },
      masks: { bankAccount: [...buyers, "finance", "auditor", supplierViewer] },
    },
    SupplierEvent: { read: staffAndMachines, actions: {}, masks: { amount: purchasePriceViewers } },
  },
  partnerView: {
    Supplier: "code name registrationNumber kind address contactName phone bankAccount status performance",
  },
});
