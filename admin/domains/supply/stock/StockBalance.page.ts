import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "GoodsReceipt", says: { zh: "收货单确认后，待验货物即列入库存。", en: "Confirming a goods receipt brings its goods into stock." } },
  columns: ["batchNumber", "productId", "locationId", "onHand", "allocated", "available", "expiresOn"],
  // What there is, the nearest expiry first.
  opens: { sort: { field: "expiresOn", order: "ASC" }, filter: { inStock: true } },
  facts: ["productId", "locationId", "onHand", "allocated", "available"],
  queues: [
    {
      name: "stock",
      title: { zh: "180 天内到期的库存", en: "Stock expiring within 180 days" },
      roles: ["warehouseKeeper", "supplyLead", "qaOfficer", "headOfQuality"],
      filter: ({ today }) => ({ inStock: true, expiresOn: { to: addDays(today, 180) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["productId", "locationId", "onHand", "expiresOn"],
    },
  ],
  dashboard: {
    bands: [{ title: { zh: "库存到期", en: "Stock by expiry" }, attribute: "expiresOn", filter: { inStock: true }, days: [0, 30, 90, 180, 365] }],
  },
} satisfies EntityPage;
