/** Goods receipts, inspections and put-away. 五(二)1 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { purchasePriceViewers } from "../readers.ts";
import { GoodsReceiptResolver } from "./goodsReceiptResolver.ts";
import { InspectionResolver } from "./inspection.ts";
import { PutAwayResolver } from "./putAway.ts";
import "./receiveIntoStock.ts";

export const receivingRoom: Room = {
  resolvers: [
    GoodsReceiptResolver,
    InspectionResolver,
    PutAwayResolver,
  ],
  access: {
    // What is being counted is ours until it is confirmed.
    GoodsReceipt: {
      read: [...staffAndMachines, supplier("sharedWithId", "RECEIPTS_READ")],
      actions: { create: ["receiver"], update: ["receiver"], confirm: ["receiver"], cancel: ["receiver"], recordHistory: ["migration"] },
      masks: { "freight.amount": purchasePriceViewers },
    },
    Inspection: { read: everyone, actions: { update: ["inspector"], qualify: ["inspector"], reject: ["inspector"] } },
    PutAway: { read: everyone, actions: { complete: ["warehouseKeeper"] } },
  },
  partnerView: {
    GoodsReceipt:
      "number purchaseOrderId shipmentNoticeId supplierId receivedOn expectedOn deliveryNote status lines { orderLine productId batchNumber producedOn expiresOn deliveredQuantity damagedQuantity overQuantity acceptedQuantity shortQuantity }",
  },
};
