import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "employeeId", "courseId", "cause", "status"],
  facts: ["employeeId", "courseId", "cause"],
  arises: { from: "ExamAttempt", says: { zh: "最后一次考试未通过时自动产生，由上级或人事决定。", en: "Made when somebody's last attempt at an exam fails; their manager or HR decides." } },
} satisfies EntityPage;
