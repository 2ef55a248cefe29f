import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "year", "status"],
  facts: ["year", "lastReview"],
  sections: [
    { title: { zh: "计划", en: "Plan" }, attributes: ["title", "year", "goal", "content", "modes"] },
    { title: { zh: "时间安排", en: "Schedule" }, attributes: ["lines"] },
  ],
  related: [{ entity: "TrainingPlanReview", by: "planId" }],
} satisfies EntityPage;
