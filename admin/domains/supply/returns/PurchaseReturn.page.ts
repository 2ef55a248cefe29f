import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb" | "roles">, columns = ["supplierId", "createdAt"]): WorkQueue => ({
  ...queue,
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns,
});

export default {
  columns: ["number", "supplierId", "status", "total", "shippedOn", "createdAt"],
  facts: ["supplierId", "total", "shippedOn", "creditNoteNumber", "credited"],
  ownActions: ["pick", "witness", "check"],
  main: lazy(() => import("../../../documents/ConfirmLines.tsx")),
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  choices: {
    "lines.batchId": {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId } : {}),
      facts: ["productId", "expiresOn"],
      says: { zh: "只列出该供应商供货的批次。", en: "Batches that this supplier delivered only." },
    },
  },
  queues: [
    inState("APPROVED", { name: "returnsToPick", title: { zh: "待拣的购进退出", en: "Purchase returns to pick" }, verb: { zh: "拣货", en: "Pick" }, roles: ["picker", "warehouseKeeper"] }),
    inState("PICKED", { name: "returnsToCheck", title: { zh: "待复核的购进退出", en: "Purchase returns to check" }, verb: { zh: "复核", en: "Check" }, roles: ["outboundChecker"] }),
    inState("CHECKED", { name: "returnsToShip", title: { zh: "待发的购进退出", en: "Purchase returns to ship" }, verb: { zh: "发货", en: "Ship" }, roles: ["logisticsCoordinator", "warehouseKeeper"] }),
    inState("SHIPPED", { name: "returnsToCredit", title: { zh: "待红冲的购进退出", en: "Purchase returns to be credited" }, verb: { zh: "登记红字发票", en: "Record red invoice" }, roles: ["finance"] }, ["supplierId", "total", "shippedOn"]),
  ],
  dashboard: { states: true },
} satisfies EntityPage;
