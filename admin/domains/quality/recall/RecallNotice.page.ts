import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Recall", says: { zh: "召回开始后，系统向收到该批次的客户发出通知。", en: "A recall that is started notifies the customers that the lots went to." } },
  columns: ["number", "recallId", "customerId", "recallClass", "status", "dueAt", "alarms"],
  facts: ["recallId", "customerId", "recallClass", "dueAt", "drill"],
  ownAttributes: ["watched", "nextAlarmAt"],
  queues: [
    {
      name: "recallNoticesToSend",
      title: { zh: "待发出的召回通知", en: "Recall notices to send" },
      verb: { zh: "通知客户", en: "Tell the customer" },
      roles: ["qaOfficer", "serviceLead", "serviceAgent"],
      filter: () => ({ status: "TO_SEND" }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["customerId", "recallClass", "dueAt"],
      urgent: true,
    },
    {
      name: "recallNoticesUnanswered",
      title: { zh: "待确认的召回通知", en: "Recall notices to be acknowledged" },
      verb: { zh: "跟进", en: "Follow up" },
      roles: ["qaOfficer", "serviceLead", "serviceAgent"],
      filter: () => ({ status: "SENT" }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["customerId", "recallClass", "dueAt"],
    },
  ],
} satisfies EntityPage;
