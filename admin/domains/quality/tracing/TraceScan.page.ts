import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "move", "documentId", "productId", "batchNumber", "units", "status", "createdAt"],
  facts: ["move", "documentId", "productId", "batchNumber", "units", "customerId"],
  ownAttributes: ["unbilled"],
} satisfies EntityPage;
