import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "FreightCost", says: { zh: "运费暂估、账单入账与付款时记账。", en: "Freight is booked when it is accrued, billed and paid." } },
  columns: ["bookedOn", "carrierId", "debit", "credit", "amount", "sourceId"],
  facts: ["carrierId", "debit", "credit", "amount", "sourceId"],
  opens: { sort: { field: "bookedOn", order: "DESC" } },
  menu: false,
  adds: { FreightCost: { related: [{ entity: "FreightEntry", by: "sourceId" }] }, CarrierBill: { related: [{ entity: "FreightEntry", by: "sourceId" }] } },
} satisfies EntityPage;
