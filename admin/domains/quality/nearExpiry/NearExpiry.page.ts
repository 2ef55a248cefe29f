import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "StockBalance", says: { zh: "库存进入近效期后自动列出。", en: "Stock near its expiry is listed here by itself." } },
  columns: ["name", "productId", "kind", "expiresOn", "quantity", "value", "standing", "foundOn"],
  facts: ["productId", "batchId", "kind", "expiresOn", "quantity", "value"],
  opens: { sort: { field: "expiresOn", order: "ASC" }, filter: { standing: true } },
  queues: [
    {
      name: "stockToPromote",
      title: { zh: "待催销的近效期库存", en: "Stock to promote" },
      roles: ["salesLead", "marketingLead", "marketingSpecialist", "supplyLead"],
      filter: () => ({ kind: "NEAR", standing: true }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["productId", "expiresOn", "quantity"],
    },
  ],
} satisfies EntityPage;
