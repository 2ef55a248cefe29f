import { declarePaper } from "../../../platform/paper/paper.ts";
import { Stocktake } from "./stocktake.ts";

declarePaper(Stocktake, {
  name: "stocktake",
  label: { zh: "盘点报告", en: "Stocktake report" },
  about: "Counted lines, stock accuracy and value of the differences.",
  facts: ["name", "zoneId", "plannedOn", "tolerance", "lineCount", "countedLines", "exactLines", "withoutCost", "postedOn"],
  lines: { of: "found", columns: ["productId", "batchNumber", "expiresOn", "quantity", "locationId"] },
  totals: ["value"],
  signatures: [{ zh: "保管员签字", en: "Warehouse keeper" }, { zh: "供应链组长签字", en: "Supply chain lead" }, { zh: "审批人签字", en: "Approver" }],
});
