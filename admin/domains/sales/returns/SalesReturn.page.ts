import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "roles">): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["customerId", "createdAt"],
});

export default {
  columns: ["number", "customerId", "deliveryId", "status", "total", "createdAt"],
  facts: ["customerId", "deliveryId", "salesOrderId", "total"],
  inputs: { "lines.deliveryLine": lazy(() => import("./DeliveryLineInput.tsx")) },
  print: {
    signatures: [
      { zh: "收货员签字", en: "Receiver" },
      { zh: "验收员签字", en: "Inspector" },
    ],
    without: ["createdAt", "updatedAt", "createdById"],
  },
  dashboard: { states: true },
  queues: [
    inState("APPROVED", { name: "returnsAwaited", title: { zh: "待收的退货", en: "Returns to receive" }, roles: ["receiver"] }),
    inState("RECEIVED", { name: "returnsToInspect", title: { zh: "待验收的退货", en: "Returns to inspect" }, roles: ["inspector"] }),
  ],
} satisfies EntityPage;
