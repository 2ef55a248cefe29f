import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "customerId", "receivableId", "status", "amount", "createdAt"],
  facts: ["customerId", "receivableId", "amount"],
  related: [{ entity: "LedgerEntry", by: "sourceId" }],
} satisfies EntityPage;
