import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "minutes", "minAttendance", "passMark", "status"],
  facts: ["minutes", "minAttendance", "passMark"],
  related: [{ entity: "TrainingRecord", by: "courseId" }],
} satisfies EntityPage;
