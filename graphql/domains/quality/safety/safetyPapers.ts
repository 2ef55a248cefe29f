import { declarePaper } from "../../../platform/paper/paper.ts";
import { SafetyInspection } from "./safetyInspection.ts";

declarePaper(SafetyInspection, {
  name: "safetyInspection",
  label: { zh: "仓库安全检查记录", en: "Safety inspection record" },
  about: "What was looked at in a safety inspection, and what failed.",
  states: ["DONE"],
  facts: ["warehouseId", "checklistFrom", "completedOn", "inspectorId", "failures"],
  lines: { of: "checks", columns: ["area", "item", "outcome", "finding", "ownerId", "dueOn"] },
  signatures: [{ zh: "检查人签字", en: "Inspected by" }, { zh: "供应链组长签字", en: "Supply chain lead" }],
});
