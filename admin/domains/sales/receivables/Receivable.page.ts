import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

const collectors = ["salesRepresentative", "salesLead", "finance"];

export default {
  arises: { from: "Delivery", says: { zh: "发货单发运后生成应收账款。", en: "A delivery that is shipped makes its receivable." } },
  columns: ["number", "customerId", "status", "amount", "open", "dueOn", "daysOverdue", "dunnedTo"],
  // What is open, the most overdue first.
  opens: { sort: { field: "dueOn", order: "ASC" }, filter: { outstanding: true } },
  facts: ["customerId", "open", "dueOn", "daysOverdue"],
  sections: [
    { title: { zh: "金额", en: "Amounts" }, attributes: ["amount", "settled", "credited", "refunded", "writtenOff", "open", "outstanding"] },
    { title: { zh: "来源", en: "Origin" }, attributes: ["customerId", "salesOrderId", "deliveryId", "representativeId", "shippedOn", "dueOn"] },
    { title: { zh: "催收与争议", en: "Reminders and dispute" }, attributes: ["dunnedTo", "nextDunningOn", "disputeReason"] },
  ],
  related: [
    { entity: "Dunning", by: "receivableId" },
    { entity: "WriteOff", by: "receivableId" },
  ],
  queues: [
    {
      name: "dunning",
      title: { zh: "待催收", en: "Overdue: follow up" },
      verb: { zh: "催收", en: "Follow up" },
      roles: collectors,
      filter: ({ today }) => ({ nextDunningOn: { to: today } }),
      sort: { field: "nextDunningOn", order: "ASC" },
      columns: ["customerId", "open", "daysOverdue", "dunnedTo"],
    },
    {
      name: "disputes",
      title: { zh: "有争议的应收款", en: "Disputed receivables" },
      verb: { zh: "处理", en: "Resolve" },
      roles: ["salesLead", "finance"],
      filter: () => ({ status: "DISPUTED" }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["customerId", "open", "dueOn"],
    },
    {
      name: "dueSoon",
      title: { zh: "7 天内到期的应收款", en: "Receivables due within 7 days" },
      roles: collectors,
      filter: ({ today }) => ({ outstanding: true, dueOn: { from: today, to: addDays(today, 7) } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["customerId", "open", "dueOn"],
    },
  ],
  dashboard: { panels: [lazy(() => import("./AgeingPanel.tsx"))] },
} satisfies EntityPage;
