/** Returns to suppliers. 五(二)1, GSP 购进退出 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchasePriceViewers } from "../readers.ts";
import { PurchaseReturnResolver } from "./purchaseReturn.ts";
import "./correctedBatches.ts";
import "./purchaseReturnPapers.ts";
import "./returnMeasures.ts";
import "./shipReturn.ts";

export const purchaseReturnsRoom = declareRoom({
  resolvers: [PurchaseReturnResolver],
  access: {
    PurchaseReturn: {
      read: [...staffAndMachines, supplier("sharedWithId", "RECEIPTS_READ")],
      actions: {
        create: ["purchaser"],
        update: ["purchaser"],
        pick: ["picker", "warehouseKeeper"],
        witness: ["outboundChecker", "warehouseKeeper"],
        check: ["outboundChecker"],
        sendBack: ["outboundChecker"],
        ship: ["logisticsCoordinator", "warehouseKeeper"],
        credit: ["finance"],
        closeWithoutInvoice: ["finance"],
        revoke: ["purchaser", "supplyLead"],
        cancel: ["purchaser"],
        attach: ["purchaser", "finance", "logisticsCoordinator"],
      },
      masks: { total: purchasePriceViewers, toCredit: purchasePriceViewers, credited: purchasePriceViewers, "lines.unitPrice": purchasePriceViewers, "lines.amount": purchasePriceViewers },
    },
  },
  partnerView: {
    PurchaseReturn:
      "number supplierId returnReason lines { productId batchNumber expiresOn receiptLine quantity unitPrice amount } total takenBy trackingNumber shippedOn toCredit creditNoteNumber creditedOn credited status",
  },
});
