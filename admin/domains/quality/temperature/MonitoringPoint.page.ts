import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "device", "zoneId", "low", "high", "lastTemperature", "lastAt", "status"],
  facts: ["zoneId", "low", "high", "lastTemperature", "lastAt"],
  ownAttributes: ["watched", "nextGapAt"],
  begins: () => ({ kind: "ZONE", intervalMinutes: 30, holdAfterMinutes: 0 }),
  more: "curve(days: 3) { day seconds temperatures lowest highest outside conflicts }",
  main: lazy(() => import("./PointCurve.tsx")),
  overview: {
    path: "/warehouse-map",
    title: { zh: "仓库热力图", en: "Map of the warehouse" },
    roles: ["warehouseKeeper", "maintainer", "receiver", "supplyLead", "qaOfficer", "headOfQuality", "departmentManager", "deputyManager", "auditor"],
    page: lazy(() => import("../space/WarehouseMap.tsx")),
  },
  related: [
    { entity: "Excursion", by: "pointId" },
    { entity: "ReadingGap", by: "pointId" },
  ],
} satisfies EntityPage;
