import { declarePaper } from "../../../platform/paper/paper.ts";
import { NonconformingCase } from "./nonconformingCase.ts";

declarePaper(NonconformingCase, {
  name: "lossApproval",
  label: { zh: "报损审批表", en: "Write-off approval" },
  about: "The packs to be written off or destroyed, the reason and the decisions.",
  states: ["SUBMITTED", "DECIDED", "EXECUTED", "CLOSED"],
  facts: ["productId", "batchNumber", "expiresOn", "locationId", "quantity", "cause", "description", "assessment", "decision", "inputVat", "cost"],
  signatures: [{ zh: "质量管理员签字", en: "QA officer" }, { zh: "质量负责人签字", en: "Head of quality" }, { zh: "财务签字", en: "Finance" }],
});

declarePaper(NonconformingCase, {
  name: "destructionRecord",
  label: { zh: "销毁记录", en: "Destruction record" },
  about: "What was destroyed, when, where, how, and the witness.",
  states: ["EXECUTED", "CLOSED"],
  facts: ["productId", "batchNumber", "expiresOn", "quantity", "cause", "destroyedAt", "place", "method", "executedById", "witnessId"],
  signatures: [{ zh: "执行人签字", en: "Executed by" }, { zh: "监销人签字", en: "Witness" }, { zh: "质量负责人签字", en: "Head of quality" }],
});
