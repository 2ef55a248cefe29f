import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "batchId", "locationId", "status", "difference", "createdAt"],
  choices: { batchId: { facts: ["productId", "expiresOn", "status"] } },
  facts: ["batchId", "locationId", "difference"],
} satisfies EntityPage;
