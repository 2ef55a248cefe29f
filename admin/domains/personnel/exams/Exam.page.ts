import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "courseId", "opensOn", "closesOn", "status"],
  facts: ["courseId", "minutes", "opensOn", "closesOn"],
  sections: [
    { title: { zh: "考试", en: "Exam" }, attributes: ["title", "courseId", "questions", "minutes", "attempts"] },
    { title: { zh: "日期", en: "Dates" }, attributes: ["opensOn", "closesOn"] },
  ],
  main: lazy(() => import("./StartExam.tsx")),
  related: [{ entity: "ExamAttempt", by: "examId" }],
  queues: [
    {
      name: "openExams",
      title: { zh: "可参加的考试", en: "Exams that I may sit" },
      verb: { zh: "参加", en: "Sit" },
      filter: () => ({ status: "OPEN" }),
      sort: { field: "closesOn", order: "ASC" },
      columns: ["courseId", "closesOn"],
    },
  ],
} satisfies EntityPage;
