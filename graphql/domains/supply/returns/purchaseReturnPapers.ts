import { declarePaper } from "../../../platform/paper/paper.ts";
import { PurchaseReturn } from "./purchaseReturn.ts";

declarePaper(PurchaseReturn, {
  name: "purchaseReturn",
  label: { zh: "购进退货单", en: "Return to supplier" },
  about: "Accompanies the returned goods: batches, quantities and the reason.",
  states: ["APPROVED", "PICKED", "CHECKED", "POSTING", "SHIPPED", "CREDITED"],
  facts: ["supplierId", "returnReason", "shippedOn", "takenBy", "trackingNumber", "creditNoteNumber", "credited"],
  lines: {
    of: "lines",
    columns: ["productId", "productId.manufacturer", "batchNumber", "batchId.producedOn", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "locationId", "quantity", "unitPrice", "amount"],
  },
  totals: ["total"],
  signatures: [
    { zh: "复核员签字", en: "Outbound checker" },
    { zh: "供应商签收", en: "Received by the supplier" },
  ],
  seal: "OUTBOUND",
  sharedWith: ["SUPPLIER"],
});
