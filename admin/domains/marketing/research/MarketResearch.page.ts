import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "number", "methods", "status", "requiredAnswers", "startsOn", "endsOn"],
  facts: ["methods", "questionnaireId", "population", "requiredAnswers", "startsOn", "endsOn"],
  more: "tally { answered openAnswers questions { key text bars { name count } } }",
  panels: [lazy(() => import("./AnswerBars.tsx"))],
  related: [{ entity: "SurveyResponse", by: "researchId" }],
} satisfies EntityPage;
