import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "courseId", "topic", "kind", "points", "status"],
  facts: ["courseId", "topic", "points"],
  sections: [
    { title: { zh: "试题", en: "Question" }, attributes: ["courseId", "topic", "kind", "text", "options", "points"] },
    { title: { zh: "使用", en: "Use" }, attributes: ["authorId", "voidReason", "ifVoided"] },
  ],
  related: [{ entity: "QuestionKey", by: "questionId" }],
} satisfies EntityPage;
