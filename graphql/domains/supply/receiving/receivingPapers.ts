import { declarePaper } from "../../../platform/paper/paper.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import { RefusalReport } from "./refusalReport.ts";

declarePaper(GoodsReceipt, {
  name: "goodsReceipt",
  label: { zh: "收货单", en: "Goods receipt" },
  about: "Received packs, batch by batch.",
  facts: ["purchaseOrderId", "shipmentNoticeId", "supplierId", "locationId", "receivedOn", "expectedOn", "deliveryNote", "arrivalTemperature", "freight.terms", "freight.amount"],
  lines: {
    of: "lines",
    columns: ["productId", "batchNumber", "producedOn", { path: "printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "datesCompared", "deliveredQuantity", "damagedQuantity", "refusedQuantity", "refusalReason", "overQuantity", "acceptedQuantity", "shortQuantity"],
  },
  signatures: [
    { zh: "收货员签字", en: "Receiver" },
    { zh: "送货人签字", en: "Delivered by" },
  ],
});

declarePaper(RefusalReport, {
  name: "refusalReport",
  label: { zh: "拒收报告单", en: "Refusal report" },
  about: "Refused goods of a delivery, with the reasons; accompanies the returned goods.",
  facts: ["supplierId", "purchaseOrderId", "receiptId", "refusedOn", "receiptId.deliveryNote", "receiptId.arrivalTemperature", "receiptId.qualityDecision", "takenBy", "takenOn"],
  lines: { of: "lines", columns: ["productId", "batchNumber", "quantity", "cause", "reason"] },
  signatures: [
    { zh: "收货员签字", en: "Receiver" },
    { zh: "质量管理员签字", en: "Quality" },
    { zh: "提货人签字", en: "Taken by" },
  ],
  seal: "QUALITY",
  sharedWith: ["SUPPLIER"],
});

declarePaper(Inspection, {
  name: "inspection",
  label: { zh: "验收记录", en: "Inspection record" },
  about: "Result of the inspection of a batch.",
  facts: ["receiptId", "orderLine", "productId", "batchId", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "locationId", "quantity", "sampledQuantity", "appearanceOk", "packagingOk", "papersOk", "reportFileId", "remark"],
  signatures: [
    { zh: "验收员签字", en: "Inspector" },
    { zh: "质量管理员签字", en: "Quality" },
  ],
  seal: "QUALITY",
});
