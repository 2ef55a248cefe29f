/** What an inspection may look into: the scopes of a stay, and what of each kind of record they show. 药品管理法 §99 */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { PaperField } from "../../../platform/paper/paper.ts";

export const InspectionScope = enumeration("InspectionScope", "Records that a visiting inspector may look into.", {
  RECEIPTS: { zh: "收货", en: "Receipts" },
  INSPECTIONS: { zh: "验收", en: "Inspections" },
  HOLDS: { zh: "锁定与不合格品", en: "Holds and nonconforming goods" },
  MAINTENANCE: { zh: "养护", en: "Maintenance" },
  TEMPERATURE: { zh: "温湿度", en: "Temperature" },
  DELIVERIES: { zh: "销售去向", en: "Deliveries" },
  RECALLS: { zh: "召回", en: "Recalls" },
});
export type InspectionScope = ValueOf<typeof InspectionScope>;

export const scopes = Object.keys(InspectionScope) as InspectionScope[];

export interface ShownRecord {
  /** Attributes, in the order in which they are shown. */
  facts: readonly PaperField[];
  /** The lines that belong to the lot, where the record has lines. */
  lines?: { of: string; columns: readonly string[] };
  /** Attributes whose files go into the package. */
  files?: readonly string[];
}

/**
 * What is shown of each kind of record. The invariant: nothing else of a record is, so prices, costs, margins, comments,
 * attachments of other purposes and whatever is added later stay where they are.
 */
export const shownRecords: Readonly<Record<string, ShownRecord>> = {
  Batch: { facts: ["productId", "batchNumber", "supplierId", "producedOn", "expiresOn", "receivedQuantity", "status", "held"] },
  GoodsReceipt: { facts: ["supplierId", "receivedOn", "deliveryNote", "arrivalTemperature", "witnessedById", "status"], lines: { of: "lines", columns: ["productId", "batchNumber", "producedOn", "expiresOn", "deliveredQuantity", "refusedQuantity", "refusalReason", "acceptedQuantity"] } },
  Inspection: { facts: ["receiptId", "quantity", "sampledQuantity", "appearanceOk", "packagingOk", "papersOk", "remark", "status"], files: ["reportFileId"] },
  Hold: { facts: ["reason", "note", "closedById", "closedAt", "closedBecause", "status"] },
  NonconformingCase: { facts: ["quantity", "cause", "description", "assessment", "decision", "executedOn", "destroyedAt", "place", "method", "status"] },
  MaintenanceCheck: { facts: ["roundId", "locationCode", "quantity", "appearanceOk", "packagingOk", "temperature", "humidity", "result", "findings", "measures", "checkedById", "checkedAt", "status"] },
  MonitoringPoint: { facts: ["device", "zoneId", "low", "high", "intervalMinutes", "calibratedUntil", "validatedUntil", "status"] },
  Excursion: { facts: ["pointId", "zoneId", "startedAt", "endedAt", "minutes", "lowest", "highest", "heldBatches", "stability", "verdict", "status"] },
  Delivery: { facts: ["consigneeName", "consigneeAddress", "carrierName", "trackingNumber", "departureTemperature", "transportUnit", "departedAt", "handedOverAt", "arrivalTemperature", "shippedOn", "signedOn", "signedBy", "pickedById", "checkedById", "status"], lines: { of: "lines", columns: ["productId", "batchNumber", "expiresOn", "quantity", "returnedQuantity", "lostQuantity"] }, files: ["proofFileId"] },
  Recall: { facts: ["origin", "noticeNumber", "holderName", "receivedAt", "recallClass", "recallReason", "reach", "drill", "heldAt", "notifyBy", "finishedOn", "toReturn", "cameBack", "status"], lines: { of: "lots", columns: ["productId", "batchNumber"] } },
  RecallNotice: { facts: ["customerId", "dueAt", "channel", "sentAt", "acknowledgedAt", "acknowledgedBy", "status"], lines: { of: "lines", columns: ["productId", "batchNumber", "deliveredQuantity", "heldQuantity", "usedQuantity", "returningQuantity"] } },
};
