import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["openingBalanceId", "customerId", "documentNumber", "documentOn", "dueOn", "amount", "posted"],
  facts: ["openingBalanceId", "customerId", "amount"],
} satisfies EntityPage;
