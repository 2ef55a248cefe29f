import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "minutes", "minAttendance", "passMark", "status"],
  facts: ["minutes", "minAttendance", "passMark"],
  related: [{ entity: "TrainingRecord", by: "courseId" }],
  overview: { path: "/my-development", title: { zh: "我的培训与考核", en: "My training and appraisal" }, page: lazy(() => import("../mine/MyPage.tsx")) },
} satisfies EntityPage;
