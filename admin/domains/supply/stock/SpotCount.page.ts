import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "拣货员报缺后生成抽盘单。", en: "Reporting a short pick asks for a spot count." } },
  columns: ["number", "productId", "batchId", "locationId", "status", "soughtQuantity", "foundQuantity", "createdAt"],
  facts: ["productId", "batchId", "locationId", "deliveryId", "soughtQuantity", "foundQuantity"],
  queues: [
    {
      name: "spotCounts",
      title: { zh: "待抽盘的货位", en: "Locations to count" },
      verb: { zh: "盘点", en: "Count" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "locationId", "soughtQuantity", "createdAt"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
