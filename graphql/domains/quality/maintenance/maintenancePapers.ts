import { declarePaper } from "../../../platform/paper/paper.ts";
import { inUnit, deciCelsius, deciPercent } from "../../../table/unit.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { MaintenanceAnalysis } from "./maintenanceAnalysis.ts";
import { MaintenanceRound, checksOf } from "./maintenanceRound.ts";

const columns = ["货位 Location", "商品 Product", "批号 Batch", "数量 Packs", "温度 Temp.", "湿度 Humidity", "结论 Result"];
const results = { IN_ORDER: "正常 In order", SUSPECT: "可疑 Suspicious" } as const;

declarePaper(MaintenanceRound, {
  name: "maintenanceRecord",
  label: { zh: "药品养护检查记录", en: "Maintenance record" },
  about: "What was looked at in a round, in which climate, and what was found.",
  states: ["DONE"],
  facts: ["zoneId", "scope", "plannedOn", "finishedOn", "batches", "checkedBatches", "suspectBatches", "outOfBounds"],
  tables: async (round, ctx) => {
    const checks = (await checksOf(ctx, round)).filter(({ status }) => status === "DONE");
    const products = new Map((await ctx.loader.loadAll<Product>([...new Set(checks.map(({ productId }) => productId))])).map((product) => [product.id, product.name]));
    const rows = checks.map(({ locationCode, productId, batchNumber, quantity, temperature, humidity, result }) => [
      locationCode, products.get(productId) ?? "", batchNumber, String(quantity), inUnit(temperature!, deciCelsius).zh, inUnit(humidity!, deciPercent).zh, results[result!],
    ]);
    return [{ columns: columns.map((title, i) => ({ title, isFigure: i >= 3 && i <= 5 })), rows }];
  },
  signatures: [{ zh: "养护员签字", en: "Maintainer" }, { zh: "质量管理员签字", en: "QA officer" }],
});

declarePaper(MaintenanceAnalysis, {
  name: "maintenanceAnalysis",
  label: { zh: "养护质量分析报告", en: "Maintenance analysis" },
  about: "What the rounds of a quarter have shown, and what quality concludes from it.",
  states: ["DONE"],
  facts: ["quarter", "rounds", "lateRounds", "checkedBatches", "suspectBatches", "outOfBounds", "conclusion", "improvements"],
  lines: { of: "suspects", columns: ["productId", "batchNumber", "checkedOn", "findings"] },
  signatures: [{ zh: "质量管理员签字", en: "QA officer" }, { zh: "质量负责人签字", en: "Head of quality" }],
});
