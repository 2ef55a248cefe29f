import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["openingBalanceId", "productId", "batchNumber", "locationId", "quantity", "quality", "expiresOn", "cost", "posted"],
  facts: ["openingBalanceId", "productId", "locationId", "quantity"],
} satisfies EntityPage;
