import { declarePaper } from "../../../platform/paper/paper.ts";
import { BatchCorrection } from "./batchCorrection.ts";

declarePaper(BatchCorrection, {
  name: "batchCorrection",
  label: { zh: "批次更正单", en: "Batch correction" },
  about: "Recorded data of a batch, and the data printed on its packs.",
  facts: ["productId", "batchNumberBefore", "batchNumber", "producedOnBefore", "producedOn", "printedExpiryBefore", "printedExpiry", "correctionReason", "shippedQuantity"],
  lines: { of: "shipped", columns: ["deliveryId", "shippedOn", "quantity"] },
  signatures: [{ zh: "质量管理员签字", en: "Quality" }],
  seal: "QUALITY",
});
