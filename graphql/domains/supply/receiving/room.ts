/** Goods receipts, inspections and put-away. 五(二)1 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, quality, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { purchasePriceViewers } from "../readers.ts";
import { GoodsReceiptResolver } from "./goodsReceiptResolver.ts";
import { InspectionResolver } from "./inspection.ts";
import { PutAwayResolver } from "./putAway.ts";
import { RefusalReportResolver } from "./refusalReport.ts";
import { SamplingTermsResolver } from "./samplingTerms.ts";
import "./notices.ts";
import "./receiveIntoStock.ts";
import "./refusalReporting.ts";
import "./receivingPapers.ts";

const scopes = declareScopes({
  RECEIPTS_READ: { zh: "查看收货", en: "Read receipts", about: "receipts:read: goods receipts of the party's deliveries, and its own score." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const receivingRoom = declareRoom({
  resolvers: [
    GoodsReceiptResolver,
    InspectionResolver,
    PutAwayResolver,
    RefusalReportResolver,
    SamplingTermsResolver,
  ],
  access: {
    // What is being counted is ours until it is confirmed.
    GoodsReceipt: {
      read: [...staffAndMachines, supplier("sharedWithId", "RECEIPTS_READ")],
      actions: {
        create: ["receiver"],
        update: ["receiver"],
        witness: ["receiver", "warehouseKeeper"],
        confirm: ["receiver"],
        callQuality: ["receiver"],
        rejectArrival: quality,
        sendBack: quality,
        refuseAll: ["receiver"],
        cancel: ["receiver"],
        recordHistory: ["migration"],
      },
      masks: { "freight.amount": purchasePriceViewers },
    },
    SamplingTerms: { read: everyone, actions: {} },
    Inspection: { read: everyone, actions: { update: ["inspector"], qualify: ["inspector"], reject: ["inspector"] } },
    // The supplier is notified at once of the goods that it has to take back.
    RefusalReport: {
      read: [...staffAndMachines, supplier("supplierId", "RECEIPTS_READ")],
      actions: { handBack: ["receiver", "warehouseKeeper"], attach: ["receiver"] },
    },
    PutAway: { read: everyone, actions: { complete: ["warehouseKeeper"] } },
  },
  partnerView: {
    GoodsReceipt:
      "number purchaseOrderId shipmentNoticeId supplierId receivedOn expectedOn deliveryNote status lines { orderLine productId batchNumber producedOn printedExpiry expiresOn deliveredQuantity damagedQuantity refusedQuantity refusalReason overQuantity acceptedQuantity shortQuantity }",
    RefusalReport: "number receiptId purchaseOrderId supplierId refusedOn lines { receiptLine productId batchNumber quantity cause reason } takenBy takenOn status",
  },
});
