import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb">): WorkQueue => ({ ...queue, roles: ["warehouseKeeper", "supplyLead", "qaOfficer"], filter: () => ({ status }), sort: { field: "createdAt", order: "ASC" }, columns: ["move", "documentNumber", "codeCount"] });

export default {
  columns: ["number", "move", "documentNumber", "customerId", "codeCount", "status", "createdAt"],
  facts: ["move", "documentId", "customerId", "codeCount", "attempts", "sentAt"],
  panels: [lazy(() => import("./TraceBillFile.tsx"))],
  queues: [
    inState("READY", { name: "billsToSend", title: { zh: "待上报的追溯单据", en: "Traceability bills to send" }, verb: { zh: "上报", en: "Send" } }),
    inState("REJECTED", { name: "billsRejected", title: { zh: "被退回的追溯单据", en: "Traceability bills rejected" }, verb: { zh: "处理", en: "Look" } }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;
