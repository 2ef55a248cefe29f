import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Receivable", says: { zh: "应收账款逾期后，按催收时间表登记催收。", en: "Overdue receivables are followed up here by the reminder schedule." } },
  columns: ["doneOn", "customerId", "level", "way", "open", "promisedOn", "promisedAmount", "receivableId"],
  facts: ["customerId", "level", "way", "open"],
  menu: false,
} satisfies EntityPage;
