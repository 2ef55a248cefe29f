import type { EntityPage } from "../../entityPage.ts";

const columns = ["amount", "role", "submittedById", "dueAt"];

/** As approval tasks, of documents that only few may know. */
export default {
  arises: { from: "Reward", says: { zh: "保密单据提交后，在这里等待审批人处理，他人看不到。", en: "Submitted confidential documents wait here for their approvers; nobody else sees them." } },
  menu: false,
  queues: [
    {
      name: "confidentialApprovals",
      title: { zh: "待我审批（保密）", en: "Confidential approvals" },
      verb: { zh: "审批", en: "Decide" },
      filter: ({ queues }) => ({ status: "PENDING", queue: queues }),
      sort: { field: "dueAt", order: "ASC" },
      columns,
      urgent: true,
    },
    {
      name: "confidentialReturned",
      title: { zh: "退回待修改（保密）", en: "Confidential, returned" },
      verb: { zh: "修改", en: "Revise" },
      filter: ({ id }) => ({ status: "RETURNED", submittedById: id }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["amount", "role", "dueAt"],
      urgent: true,
    },
    {
      name: "confidentialSubmitted",
      title: { zh: "我提交待批（保密）", en: "Confidential, submitted" },
      filter: ({ id }) => ({ status: "PENDING", submittedById: id }),
      sort: { field: "dueAt", order: "ASC" },
      columns: ["amount", "role", "dueAt"],
      watched: true,
    },
  ],
} satisfies EntityPage;
