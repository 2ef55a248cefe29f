/** Market research: questionnaires, surveys with their samples, reports, competitors. 三(一) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { CompetitorResolver } from "./competitor.ts";
import { MarketResearchResolver } from "./marketResearch.ts";
import { QuestionnaireResolver } from "./questionnaire.ts";
import { ResearchReportResolver } from "./researchReport.ts";
import { SurveyResponseResolver } from "./surveyResponse.ts";
import { SurveyTallyResolver } from "./surveyTally.ts";

export const researchRoom = declareRoom({
  resolvers: [MarketResearchResolver, QuestionnaireResolver, SurveyResponseResolver, ResearchReportResolver, CompetitorResolver, SurveyTallyResolver],
  access: {
    MarketResearch: { read: marketingReaders, actions: { create: marketers, update: marketers, begin: marketers, analyse: marketers, publish: ["marketingLead"], cancel: marketers } },
    Questionnaire: { read: marketingReaders, actions: { create: marketers, update: marketers, publish: marketers, close: marketers } },
    SurveyResponse: { read: marketingReaders, actions: { create: marketers, exclude: marketers } },
    ResearchReport: { read: marketingReaders, actions: { create: marketers, update: marketers, cancel: marketers } },
    Competitor: { read: [...marketingReaders, "salesLead", "salesRepresentative"], actions: { create: marketers, update: marketers } },
  },
});
