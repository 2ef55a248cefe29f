import { declarePaper } from "../../../platform/paper/paper.ts";
import { SalesOrder } from "./salesOrder.ts";

declarePaper(SalesOrder, {
  name: "salesOrder",
  label: { zh: "销售订单", en: "Sales order" },
  about: "Ordered products and prices.",
  facts: ["customerId", "customerReference", "contractId", "orderedOn", "requestedOn", "transport", "paymentDays", "representativeId", "remark"],
  lines: { of: "lines", columns: ["productId", "quantity", "unitPrice", "exactPrice", "freeWithLine", "amount", "taxRate", "net", "vat", "allocatedQuantity", "shippedQuantity", "returnedQuantity", "cancelledQuantity"] },
  totals: ["total", "net", "vat"],
  signatures: [
    { zh: "供方签章", en: "Seller" },
    { zh: "需方签章", en: "Buyer" },
  ],
  seal: "CONTRACT",
});
