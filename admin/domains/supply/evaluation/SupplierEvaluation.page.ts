import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "period", "score", "rating", "status"],
  facts: ["supplierId", "period", "score", "rating"],
  sections: [
    { title: { zh: "评价", en: "Evaluation" }, attributes: ["supplierId", "period", "covered", "readOn"] },
    { title: { zh: "供应问题", en: "Issues" }, attributes: ["seriousIssues", "issues", "issuesAnswered", "remark"] },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
