import type { EntityPage } from "../../entityPage.ts";

const columns = ["amount", "role", "submittedById", "dueAt"];

/** Tasks are worked in "my work". */
export default {
  arises: { from: "PurchaseOrder", says: { zh: "单据提交后，在这里等待审批人处理。", en: "Submitted documents wait here for their approvers." } },
  menu: false,
  queues: [
    {
      name: "approvals",
      title: { zh: "待我审批", en: "Awaiting my approval" },
      verb: { zh: "审批", en: "Decide" },
      filter: ({ queues }) => ({ status: "PENDING", queue: queues }),
      sort: { field: "dueAt", order: "ASC" },
      columns,
      urgent: true,
    },
    {
      name: "returned",
      title: { zh: "退回待修改", en: "Returned to me" },
      verb: { zh: "修改", en: "Revise" },
      filter: ({ id }) => ({ status: "RETURNED", submittedById: id }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["amount", "role", "dueAt"],
      urgent: true,
    },
    {
      name: "submitted",
      title: { zh: "我提交待批", en: "Submitted by me" },
      filter: ({ id }) => ({ status: "PENDING", submittedById: id }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["amount", "role", "dueAt"],
      watched: true,
    },
  ],
} satisfies EntityPage;
