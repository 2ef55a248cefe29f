import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "number", "methods", "status", "requiredAnswers", "startsOn", "endsOn"],
  facts: ["methods", "questionnaireId", "population", "requiredAnswers", "startsOn", "endsOn"],
  more: "tally { answered openAnswers prepared invited invitedAnswered optedOut lapsed responseRate questions { key text bars { name count } } }",
  panels: [lazy(() => import("./AnswerBars.tsx")), lazy(() => import("./InvitationPanel.tsx"))],
  related: [{ entity: "SurveyInvitation", by: "researchId" }, { entity: "SurveyResponse", by: "researchId" }],
} satisfies EntityPage;
