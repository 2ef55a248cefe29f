import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["code", "zoneId"],
  related: [{ entity: "StockBalance", by: "locationId" }],
} satisfies EntityPage;
