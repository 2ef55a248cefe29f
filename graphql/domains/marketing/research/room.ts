/** Market research: questionnaires, surveys with their samples, reports, competitors. 三(一) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { CompetitorResolver } from "./competitor.ts";
import { InvitationLinksResolver } from "./invitationLinks.ts";
import { InvitationMailResolver } from "./invitationMail.ts";
import { MarketResearchResolver } from "./marketResearch.ts";
import { QuestionnaireResolver } from "./questionnaire.ts";
import { ResearchReportResolver } from "./researchReport.ts";
import { SurveyInvitationResolver } from "./surveyInvitation.ts";
import { SurveyResponseResolver } from "./surveyResponse.ts";
import { SurveyTallyResolver } from "./surveyTally.ts";

export const researchRoom = declareRoom({
  resolvers: [MarketResearchResolver, QuestionnaireResolver, SurveyResponseResolver, ResearchReportResolver, CompetitorResolver, SurveyTallyResolver, SurveyInvitationResolver, InvitationMailResolver, InvitationLinksResolver],
  access: {
    MarketResearch: { read: marketingReaders, actions: { create: marketers, update: marketers, begin: marketers, analyse: marketers, publish: ["marketingLead"], cancel: marketers } },
    Questionnaire: { read: marketingReaders, actions: { create: marketers, update: marketers, publish: marketers, close: marketers } },
    SurveyResponse: { read: marketingReaders, actions: { create: marketers, exclude: marketers } },
    // Data of persons: those who ask them, and those who answer for it.
    SurveyInvitation: { read: [...marketers, "legal", "auditor"], actions: { create: marketers, update: marketers, send: marketers, remind: marketers, recordPaper: marketers, decline: marketers } },
    InvitationMail: { read: [...marketers, "systemAdministrator", "auditor"], actions: {} },
    ResearchReport: { read: marketingReaders, actions: { create: marketers, update: marketers, cancel: marketers } },
    Competitor: { read: [...marketingReaders, "salesLead", "salesRepresentative"], actions: { create: marketers, update: marketers } },
  },
});
