import type { EntityPage } from "../../entityPage.ts";

export default {
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
