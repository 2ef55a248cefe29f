import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["bankAccountId", "openingBalanceId", "amount", "posted"],
  facts: ["openingBalanceId", "bankAccountId", "amount"],
} satisfies EntityPage;
