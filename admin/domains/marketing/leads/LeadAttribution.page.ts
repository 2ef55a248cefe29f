import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Lead", says: { zh: "客户的订单确认时，系统归因于其最早的有效线索。", en: "An order that is confirmed is attributed to the earliest valid lead of its customer." } },
  columns: ["orderedOn", "customerId", "salesOrderId", "leadId", "campaignId"],
  menu: false,
} satisfies EntityPage;
