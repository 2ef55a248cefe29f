import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "batchId", "locationId", "status", "difference", "createdAt"],
  facts: ["batchId", "locationId", "difference"],
} satisfies EntityPage;
