import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "year", "funded", "available", "reserved", "granted"],
  facts: ["available", "reserved", "granted"],
  related: [{ entity: "FundDeposit", by: "fundId" }, { entity: "FundEntry", by: "fundId" }],
} satisfies EntityPage;
