import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "batchId", "fromLocationId", "toLocationId", "status", "quantity"],
  facts: ["batchId", "quantity"],
} satisfies EntityPage;
