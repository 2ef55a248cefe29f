import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "cutOverOn", "status", "lineCount", "postedCount", "createdAt"],
  facts: ["cutOverOn", "lineCount", "postedCount"],
  related: [
    { entity: "OpeningStock", by: "openingBalanceId" },
    { entity: "OpeningDebt", by: "openingBalanceId" },
    { entity: "OpeningPayable", by: "openingBalanceId" },
    { entity: "OpeningBankBalance", by: "openingBalanceId" },
  ],
} satisfies EntityPage;
