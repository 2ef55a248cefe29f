import { lazy } from "react";
import { locationsIn } from "../places/locationsIn.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "purchaseOrderId", "supplierId", "status", "receivedOn", "locationId"],
  ownActions: ["witness"],
  panels: [lazy(() => import("../../../documents/SecondPerson.tsx"))],
  facts: ["purchaseOrderId", "supplierId", "receivedOn", "expectedOn", "qualityDecision"],
  choices: {
    purchaseOrderId: { filter: () => ({ status: ["SENT", "PARTLY_RECEIVED"] }), facts: ["supplierId", "expectedOn"], says: { zh: "只列出已发送给供应商、尚未收齐的订单。", en: "Orders that were sent and are not fully received only." } },
    locationId: locationsIn("RECEIVING", { zh: "只列出待验区的货位。", en: "Locations in receiving zones only." }),
  },
  sourceLines: { "lines.orderLine": { document: "purchaseOrderId", done: "receivedQuantity" } },
  related: [{ entity: "Inspection", by: "receiptId" }, { entity: "RefusalReport", by: "receiptId" }],
  queues: [
    {
      name: "arrivalsToDecide",
      title: { zh: "到货温度待判定", en: "Arrivals to decide on" },
      verb: { zh: "判定", en: "Decide" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "QUALITY_REVIEW" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "purchaseOrderId", "createdAt"],
      urgent: true,
    },
    {
      name: "arrivalsDecided",
      title: { zh: "质量已判定的到货", en: "Arrivals that quality decided on" },
      verb: { zh: "收货", en: "Receive" },
      roles: ["receiver"],
      filter: () => ({ status: "DECIDED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "purchaseOrderId", "createdAt"],
    },
  ],
} satisfies EntityPage;
