import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "employeeId", "courseId", "completedOn", "attendance", "score", "completed"],
  facts: ["employeeId", "courseId", "completedOn", "completed"],
  sections: [
    { title: { zh: "培训", en: "Training" }, attributes: ["employeeId", "courseId", "completedOn", "trainer", "minutes"] },
    { title: { zh: "考试（课程有考试时填写）", en: "Exam (where the course has one)" }, attributes: ["points", "possiblePoints"] },
    { title: { zh: "结果", en: "Result" }, attributes: ["attendance", "score", "completed", "managerId"] },
  ],
  // Whose training it was sees it on their own page, with those who may read it. 四(二)3
  adds: { Employee: { panels: [lazy(() => import("./TrainingFile.tsx"))], related: [{ entity: "TrainingRecord", by: "employeeId" }] } },
} satisfies EntityPage;
