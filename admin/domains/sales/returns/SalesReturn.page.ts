import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "roles">): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["customerId", "createdAt"],
});

export default {
  columns: ["number", "customerId", "deliveryId", "status", "total", "createdAt"],
  facts: ["customerId", "deliveryId", "salesOrderId", "total"],
  sourceLines: { "lines.deliveryLine": { document: "deliveryId", done: "returnedQuantity" } },
  dashboard: { states: true },
  queues: [
    inState("APPROVED", { name: "returnsAwaited", title: { zh: "待收的退货", en: "Returns to receive" }, verb: { zh: "收货", en: "Receive" }, roles: ["receiver"] }),
    inState("RETURN_IN_TRANSIT", { name: "returnsOnTheirWay", title: { zh: "退回途中的货物", en: "Returns on their way" }, verb: { zh: "收货", en: "Receive" }, roles: ["receiver"] }),
    inState("RECEIVED", { name: "returnsToInspect", title: { zh: "待验收的退货", en: "Returns to inspect" }, verb: { zh: "验收", en: "Inspect" }, roles: ["inspector"] }),
  ],
} satisfies EntityPage;
