import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "kind", "kpi", "source", "group", "status", "activeFrom"],
  facts: ["name", "kind", "kpi", "source", "group", "activeFrom"],
  sections: [
    { title: { zh: "监控内容", en: "What is watched" }, attributes: ["name", "kind", "kpi", "source", "group"] },
    { title: { zh: "阈值规则与区间上限", en: "Threshold, and upper end of a band" }, attributes: ["limitShare", "limitAmount", "limitNumber", "recoverShare", "recoverAmount", "recoverNumber"] },
    { title: { zh: "区间规则的下限", en: "Lower end of a band" }, attributes: ["lowerShare", "lowerAmount", "lowerNumber", "recoverLowerShare", "recoverLowerAmount", "recoverLowerNumber"] },
    { title: { zh: "波动与同比规则", en: "Swing and season" }, attributes: ["percent", "recoverPercent", "baselinePeriods"] },
    { title: { zh: "触发与恢复", en: "Raising and recovery" }, attributes: ["forPeriods", "recoveryPeriods"] },
  ],
  related: [{ entity: "Alert", by: "ruleId" }],
  dashboard: { states: true },
} satisfies EntityPage;
