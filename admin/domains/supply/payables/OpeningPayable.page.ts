import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["openingBalanceId", "supplierId", "documentNumber", "documentOn", "dueOn", "amount", "posted"],
  facts: ["openingBalanceId", "supplierId", "amount", "dueOn"],
} satisfies EntityPage;
