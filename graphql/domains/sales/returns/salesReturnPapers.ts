import { declarePaper } from "../../../platform/paper/paper.ts";
import { SalesReturn } from "./salesReturn.ts";

declarePaper(SalesReturn, {
  name: "salesReturn",
  label: { zh: "退货单", en: "Sales return" },
  about: "Goods returned by a customer, with the result of their inspection.",
  facts: ["customerId", "deliveryId", "salesOrderId", "representativeId", "receivedOn", "locationId", "returnReason"],
  lines: { of: "lines", columns: ["productId", "batchNumber", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "quantity", "qualifiedQuantity", "rejectedQuantity", "amount"] },
  totals: ["total"],
  signatures: [
    { zh: "收货员签字", en: "Receiver" },
    { zh: "验收员签字", en: "Inspector" },
  ],
});
