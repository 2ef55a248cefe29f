import { declarePaper } from "../../../platform/paper/paper.ts";
import { Recall } from "./recall.ts";
import { RecallNotice } from "./recallNotice.ts";

declarePaper(RecallNotice, {
  name: "recallNotice",
  label: { zh: "药品召回通知", en: "Recall notice" },
  about: "Notifies a customer of the recalled lots and asks what it holds.",
  facts: ["customerId", "customerId.address", "recallId", "recallClass", "dueAt", "channel"],
  lines: { of: "lines", columns: ["productId", "batchNumber", "deliveredQuantity", "heldQuantity", "usedQuantity", "returningQuantity"] },
  text: () => [{ zh: "请立即停止销售和使用上列批次，填写库存、已使用与退回数量，盖章后寄回。", en: "Stop selling and using these lots at once. State what you hold, have used and will return, and send back this notice with your seal." }],
  signatures: [{ zh: "我方质量签章", en: "Quality department" }, { zh: "客户确认签章", en: "Confirmed by the customer" }],
  seal: "COMPANY",
});

declarePaper(Recall, {
  name: "recallReport",
  label: { zh: "药品召回总结报告", en: "Recall report" },
  about: "Lots, customers, notices and returned packs of a recall.",
  facts: ["noticeNumber", "holderName", "origin", "recallClass", "receivedAt", "notifyBy", "heldAt", "finishedOn", "reportBy", "toReturn", "cameBack", "recallReason"],
  lines: { of: "lots", columns: ["productId", "batchNumber", "holdId"] },
  signatures: [{ zh: "质量管理员签字", en: "QA officer" }, { zh: "质量负责人签字", en: "Head of quality" }],
  seal: "COMPANY",
});
