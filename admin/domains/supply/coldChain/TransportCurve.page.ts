import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

const begin = { zh: "登记运输温度记录", en: "Record a transport curve" };
const begun = (sourceId: string) => ({ sourceId, kind: "TRANSPORT", intervalMinutes: 5 });

export default {
  columns: ["number", "sourceId", "kind", "storageClass", "device", "startsAt", "minutesOutside", "verdict", "status"],
  facts: ["sourceId", "storageClass", "startsAt", "endsAt", "lowest", "highest", "minutesOutside", "verdict"],
  begins: () => ({ kind: "TRANSPORT", intervalMinutes: 5 }),
  more: "curve { day seconds temperatures lowest highest outside conflicts }",
  main: lazy(() => import("./CurveOfTransport.tsx")),
  followsFrom: {
    GoodsReceipt: {
      says: { zh: "冷链商品收货须有全程温度记录；没有的整单拒收。", en: "Cold goods come in with a record of their whole way; without one they are refused." },
      button: begin,
      source: ({ id, status, arrivalTemperature }) => ((status === "DRAFT" || status === "DECIDED") && typeof arrivalTemperature === "number" ? begun(id) : undefined),
    },
    Delivery: {
      says: { zh: "承运商交付冷链商品时带回的温度记录。", en: "What the logger beside the cold goods has measured." },
      button: begin,
      source: ({ id, status, storageClass }) => ((status === "SHIPPED" || status === "SIGNED") && (storageClass === "COLD" || storageClass === "FROZEN") ? begun(id) : undefined),
    },
    SalesReturn: {
      says: { zh: "退回的冷链商品须有自客户收货起不间断的温度记录；没有的不得入合格区。", en: "Cold goods that come back are restocked only with an unbroken record since the customer had them." },
      button: begin,
      source: ({ id, status, arrivalTemperature }) => (status === "RECEIVED" && typeof arrivalTemperature === "number" ? begun(id) : undefined),
    },
  },
  adds: {
    GoodsReceipt: { related: [{ entity: "TransportCurve", by: "sourceId" }] },
    Delivery: { related: [{ entity: "TransportCurve", by: "sourceId" }] },
    SalesReturn: { related: [{ entity: "TransportCurve", by: "sourceId" }] },
  },
  queues: [
    {
      name: "curvesToRead",
      title: { zh: "待导入的温度记录", en: "Transport curves to record" },
      verb: { zh: "导入", en: "Record" },
      roles: ["receiver", "logisticsCoordinator"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["sourceId", "device", "createdAt"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
