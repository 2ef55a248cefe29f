import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "employeeId", "managerId", "reviewDueOn", "status"],
  facts: ["employeeId", "managerId", "reviewDueOn"],
  sections: [
    { title: { zh: "规划", en: "Plan" }, attributes: ["employeeId", "managerId", "goal", "path", "courses"] },
    { title: { zh: "回顾", en: "Review" }, attributes: ["reviewDueOn", "reviewedOn", "lastReview", "endReason"] },
  ],
} satisfies EntityPage;
