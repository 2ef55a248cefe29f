import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Customer", says: { zh: "系统每天检查逾期、超额度、证照到期和采购下降，发现后列在这里。", en: "Checked daily: overdue, over the limit, expiring licences, declining purchases." } },
  columns: ["customerId", "kind", "standing", "foundOn", "endedOn", "amount", "date", "fall", "evidenceId"],
  facts: ["customerId", "kind", "amount", "date"],
  queues: [
    {
      name: "customerRisks",
      title: { zh: "客户风险", en: "Customers at risk" },
      roles: ["salesRepresentative", "salesLead", "departmentManager", "finance"],
      filter: () => ({ standing: true }),
      sort: { field: "foundOn", order: "DESC" },
      columns: ["kind", "amount", "date", "foundOn"],
    },
  ],
} satisfies EntityPage;
