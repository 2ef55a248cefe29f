import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchNumberBefore", "batchNumber", "status", "createdAt"],
  facts: ["productId", "batchId", "shippedQuantity"],
  choices: { batchId: { facts: ["productId", "printedExpiry", "supplierId"] } },
  dashboard: { states: true },
} satisfies EntityPage;
