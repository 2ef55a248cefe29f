import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "recallClass", "holderName", "receivedAt", "notifyBy", "drill", "status"],
  facts: ["recallClass", "holderName", "receivedAt", "notifyBy", "drill"],
  ownAttributes: ["watched", "nextCheckAt"],
  more: "standing { customers deliveries notShipped onTheWay openReturns notified acknowledged response sold used returned recovery lots { productId batchNumber received onHand sold returnedToSupplier destroyedOrLost gap } } recalledCodes { customerId shipped returned codes }",
  main: lazy(() => import("./RecallStanding.tsx")),
  panels: [lazy(() => import("./RecallReach.tsx")), lazy(() => import("./RecalledCodes.tsx"))],
  related: [{ entity: "RecallNotice", by: "recallId" }],
  begins: () => ({ drill: false }),
  queues: [
    {
      name: "recallsToStop",
      title: { zh: "待停止流通的召回", en: "Recalls to stop" },
      verb: { zh: "立即停止流通", en: "Stop now" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "receivedAt", order: "ASC" },
      columns: ["recallClass", "holderName", "notifyBy"],
      urgent: true,
    },
    {
      name: "recallsUnderWay",
      title: { zh: "进行中的召回", en: "Recalls under way" },
      verb: { zh: "处理", en: "Continue" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: ["HELD", "NOTIFYING", "RETURNING", "REVIEW"] }),
      sort: { field: "receivedAt", order: "ASC" },
      columns: ["recallClass", "status", "notifyBy"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
