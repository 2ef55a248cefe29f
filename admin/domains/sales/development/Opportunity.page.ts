import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "customerId", "status", "expectedValue", "expectedOn", "ownerId"],
  facts: ["customerId", "expectedValue", "expectedOn", "ownerId"],
  dashboard: { states: true },
} satisfies EntityPage;
