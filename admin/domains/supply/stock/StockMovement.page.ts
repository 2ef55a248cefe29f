import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["batchNumber", "createdAt", "kind", "productId", "fromLocationId", "toLocationId", "quantity", "sourceId"],
} satisfies EntityPage;
