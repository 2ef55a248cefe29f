import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["batchNumber", "productId", "locationId", "onHand", "allocated", "expiresOn"],
  facts: ["productId", "locationId", "onHand", "allocated"],
} satisfies EntityPage;
