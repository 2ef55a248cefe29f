import type { EntityPage, WorkQueue } from "../../entityPage.ts";

interface DeliveryLine {
  quantity: number;
  returnedQuantity: number;
}

/** The packs of each line that have not come back. */
const returnable = (lines: DeliveryLine[]): object[] =>
  lines.map(({ quantity, returnedQuantity }, index) => ({ deliveryLine: index + 1, quantity: quantity - returnedQuantity })).filter(({ quantity }) => quantity > 0);

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
  followsFrom: {
    Delivery: {
      says: { zh: "客户退回的货物须为同批号，经验收后方可再售。", en: "Returned goods must be of the batch that was sold and are inspected before resale." },
      button: { zh: "登记退货", en: "Record a return" },
      source: ({ id, status, historical, lines }) => {
        const left = (status === "SHIPPED" || status === "SIGNED") && !historical ? returnable(lines as DeliveryLine[]) : [];
        return left.length > 0 ? { deliveryId: id, lines: left } : undefined;
      },
    },
  },
  adds: {
    Delivery: { related: [{ entity: "SalesReturn", by: "deliveryId" }] },
    SalesOrder: { related: [{ entity: "SalesReturn", by: "salesOrderId" }] },
  },
  dashboard: { states: true },
  queues: [
    inState("APPROVED", { name: "returnsAwaited", title: { zh: "待收的退货", en: "Returns to receive" }, verb: { zh: "收货", en: "Receive" }, roles: ["receiver"] }),
    inState("RETURN_IN_TRANSIT", { name: "returnsOnTheirWay", title: { zh: "退回途中的货物", en: "Returns on their way" }, verb: { zh: "收货", en: "Receive" }, roles: ["receiver"] }),
    inState("RECEIVED", { name: "returnsToInspect", title: { zh: "待验收的退货", en: "Returns to inspect" }, verb: { zh: "验收", en: "Inspect" }, roles: ["inspector"] }),
  ],
} satisfies EntityPage;
