import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "period", "score", "rating", "status"],
  facts: ["supplierId", "period", "score", "rating"],
  begins: () => ({ seriousIssues: 0, issues: 0, issuesAnswered: 0 }),
  sections: [
    { title: { zh: "评价", en: "Evaluation" }, attributes: ["supplierId", "period", "covered", "readOn"] },
    { title: { zh: "人工统计", en: "Counted by hand" }, attributes: ["seriousIssues", "issues", "issuesAnswered", "remark"] },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
