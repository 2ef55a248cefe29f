import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "发货单长时间未送达、开始查找时登记。", en: "Opened on a delivery that does not arrive." } },
  columns: ["number", "deliveryId", "customerId", "carrierId", "cause", "status", "totalCost", "createdAt"],
  facts: ["deliveryId", "customerId", "carrierId", "cause", "bearer", "totalCost", "netCost"],
  related: [{ entity: "CostEntry", by: "sourceId" }],
  queues: [
    {
      name: "lossesToSearch",
      title: { zh: "待查找的货物", en: "Deliveries to search for" },
      verb: { zh: "查找", en: "Search" },
      roles: ["logisticsCoordinator"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["deliveryId", "carrierId", "cause", "createdAt"],
      urgent: true,
    },
    {
      name: "lossesSearched",
      title: { zh: "查找中的货物", en: "Deliveries being searched for" },
      verb: { zh: "处理", en: "Continue" },
      roles: ["logisticsCoordinator"],
      filter: () => ({ status: "SEARCHING" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["deliveryId", "carrierId", "cause", "createdAt"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
