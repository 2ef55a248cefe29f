import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["bookedOn", "customerId", "debit", "credit", "amount", "receivableId", "sourceId"],
  facts: ["customerId", "debit", "credit", "amount"],
} satisfies EntityPage;
