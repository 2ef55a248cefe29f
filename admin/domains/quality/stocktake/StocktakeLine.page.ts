import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["locationCode", "productId", "batchNumber", "expiresOn", "counted", "recounted", "expected", "difference", "value", "status"],
  facts: ["stocktakeId", "locationId", "productId", "batchNumber", "expiresOn"],
  queues: [
    {
      name: "linesToCount",
      title: { zh: "待盘点", en: "To count" },
      verb: { zh: "盘点", en: "Count" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "locationCode", order: "ASC" },
      columns: ["locationCode", "productId", "batchNumber"],
    },
    {
      name: "linesToRecount",
      title: { zh: "待复盘", en: "To recount" },
      verb: { zh: "复盘", en: "Recount" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "TO_RECOUNT" }),
      sort: { field: "locationCode", order: "ASC" },
      columns: ["locationCode", "productId", "batchNumber"],
    },
  ],
} satisfies EntityPage;
