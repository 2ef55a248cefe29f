import { declarePaper } from "../../../platform/paper/paper.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

declarePaper(PurchaseOrder, {
  name: "purchaseOrder",
  label: { zh: "采购订单", en: "Purchase order" },
  about: "Products ordered from a supplier, with prices.",
  facts: ["supplierId", "expectedOn", "orderedOn", "interestsDeclared", "remark"],
  lines: { of: "lines", columns: ["productId", "quantity", "unitPrice", "amount", "receivedQuantity", "confirmedQuantity", "confirmedFor"] },
  totals: ["total"],
  signatures: [
    { zh: "采购员签字", en: "Purchaser" },
    { zh: "供应商签章", en: "Supplier" },
  ],
  seal: "CONTRACT",
});
