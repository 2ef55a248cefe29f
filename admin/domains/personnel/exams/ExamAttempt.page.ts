import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "examId", "employeeId", "startedAt", "score", "passed", "status"],
  facts: ["examId", "nth", "dueAt", "score"],
  sections: [
    { title: { zh: "答卷", en: "Attempt" }, attributes: ["examId", "courseId", "employeeId", "nth", "startedAt", "dueAt"] },
    { title: { zh: "结果", en: "Result" }, attributes: ["scoredAt", "got", "possible", "score", "passed", "topics", "regrades"] },
  ],
  ownAttributes: ["paper", "answers"],
  // The panel asks for the paper itself.
  more: "paper { topic kind text points options { optionId text } } answers { item optionIds }",
  ownActions: ["save", "handIn"],
  main: lazy(() => import("./ExamSheet.tsx")),
  arises: { from: "Exam", says: { zh: "在考试页面点击“参加考试”开始。", en: "Begin one on the page of its exam." } },
} satisfies EntityPage;
