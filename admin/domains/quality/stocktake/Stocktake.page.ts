import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "name", "zoneId", "plannedOn", "status", "countedLines", "value"],
  facts: ["name", "zoneId", "plannedOn", "tolerance", "value"],
  related: [{ entity: "StocktakeLine", by: "stocktakeId" }],
  begins: () => ({ tolerance: 0 }),
  queues: [
    {
      name: "stocktakesToPost",
      title: { zh: "待过账的盘点", en: "Stocktakes to post" },
      verb: { zh: "过账", en: "Post" },
      roles: ["supplyLead"],
      filter: () => ({ status: "APPROVED" }),
      sort: { field: "plannedOn", order: "ASC" },
      columns: ["name", "zoneId", "value"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
