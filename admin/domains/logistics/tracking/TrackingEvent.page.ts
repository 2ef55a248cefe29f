import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["happenedAt", "deliveryId", "kind", "place", "temperature", "carrierId", "remark"],
  facts: ["deliveryId", "kind", "happenedAt", "place"],
  ownAttributes: ["createdById"],
  begins: () => ({ happenedAt: new Date().toISOString() }),
  adds: { Delivery: { panels: [lazy(() => import("./Tracking.tsx"))] } },
} satisfies EntityPage;
