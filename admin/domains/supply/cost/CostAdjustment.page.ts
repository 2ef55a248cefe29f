import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "batchId", "kind", "amount", "status", "postedOn"],
  facts: ["batchId", "productId", "kind", "amount", "inStock", "gone"],
  choices: { batchId: { facts: ["productId", "supplierId", "unitCost"] } },
} satisfies EntityPage;
