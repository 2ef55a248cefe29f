import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "productId", "batchId", "status", "quantity", "createdAt"],
  facts: ["productId", "batchId", "quantity", "quality"],
} satisfies EntityPage;
