import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["batchNumber", "productId", "locationId", "onHand", "allocated", "available", "expiresOn"],
  facts: ["productId", "locationId", "onHand", "allocated", "available"],
} satisfies EntityPage;
