import { declarePaper } from "../../../platform/paper/paper.ts";
import { BatchCorrection } from "./batchCorrection.ts";

declarePaper(BatchCorrection, {
  name: "batchCorrection",
  label: { zh: "批次更正单", en: "Batch correction" },
  about: "What was recorded of a batch, and what its packs say.",
  facts: ["productId", "batchNumberBefore", "batchNumber", "producedOnBefore", "producedOn", "printedExpiryBefore", "printedExpiry", "correctionReason", "shippedQuantity"],
  lines: { of: "shipped", columns: ["deliveryId", "shippedOn", "quantity"] },
  signatures: [{ zh: "质量管理员签字", en: "Quality" }],
  seal: "QUALITY",
});
