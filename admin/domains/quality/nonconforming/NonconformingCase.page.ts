import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "roles">): WorkQueue => ({ ...queue, filter: () => ({ status }), sort: { field: "createdAt", order: "ASC" }, columns: ["productId", "batchNumber", "quantity", "cause"] });

export default {
  columns: ["number", "productId", "batchNumber", "quantity", "cause", "decision", "status", "createdAt"],
  facts: ["productId", "batchNumber", "quantity", "cause", "decision", "cost"],
  queues: [
    inState("OPEN", { name: "nonconformingToAssess", title: { zh: "待评估的不合格品", en: "Nonconforming goods to assess" }, verb: { zh: "评估", en: "Assess" }, roles: ["qaOfficer"] }),
    inState("ASSESSED", { name: "nonconformingToSubmit", title: { zh: "待提交的不合格品", en: "Nonconforming goods to submit" }, verb: { zh: "提交", en: "Submit" }, roles: ["qaOfficer"] }),
    inState("DECIDED", { name: "nonconformingToExecute", title: { zh: "待执行的不合格品处理", en: "Nonconforming goods to deal with" }, verb: { zh: "执行", en: "Carry out" }, roles: ["warehouseKeeper", "qaOfficer"] }),
    inState("EXECUTED", { name: "nonconformingToClose", title: { zh: "待关闭的不合格品", en: "Nonconforming goods to close" }, verb: { zh: "关闭", en: "Close" }, roles: ["headOfQuality"] }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;
