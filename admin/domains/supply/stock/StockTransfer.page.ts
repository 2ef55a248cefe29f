import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "batchId", "fromLocationId", "toLocationId", "status", "quantity"],
  choices: { batchId: { facts: ["productId", "expiresOn", "status"] } },
  facts: ["batchId", "quantity"],
} satisfies EntityPage;
