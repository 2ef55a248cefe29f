import { lazy } from "react";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb">): WorkQueue => ({
  ...queue,
  roles: ["finance"],
  filter: () => ({ status }),
  sort: { field: "bookedOn", order: "ASC" },
  columns: ["bookedOn", "counterparty", "amount"],
});

export default {
  columns: ["bankReference", "bookedOn", "status", "amount", "counterparty", "text", "bankStatementId"],
  facts: ["bookedOn", "amount", "matched", "counterparty", "counterpartyAccount", "bankStatementId"],
  ownActions: ["confirm"],
  ownAttributes: ["identity"],
  main: lazy(() => import("./Proposals.tsx")),
  related: [{ entity: "CashReceipt", by: "bankTransactionId" }],
  queues: [
    inState("TO_CONFIRM", { name: "bankTransactionsToMatch", title: { zh: "待核对的银行流水", en: "Bank transactions to match" }, verb: { zh: "核对", en: "Match" } }),
    inState("SUSPENSE", { name: "bankSuspense", title: { zh: "待查的银行流水", en: "Bank transactions in suspense" }, verb: { zh: "查明", en: "Clear up" } }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;
