import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { FindingEvidence, ResearchFinding } from "./researchFinding.ts";
import type { MarketResearch } from "./marketResearch.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { SurveyResponse } from "./surveyResponse.ts";

export const MarketResearchStatus = enumeration("MarketResearchStatus", "Status of market research.", {
  PLANNED: { zh: "已计划", en: "Planned" },
  FIELDING: { zh: "调研中", en: "In the field", tone: "info", about: "Answers are taken." },
  ANALYSED: { zh: "已分析", en: "Analysed", tone: "warning", about: "Its findings rest on answers; it waits to be published." },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type MarketResearchStatus = ValueOf<typeof MarketResearchStatus>;

const clause = "三(一)";

const notPublished = rule("QUESTIONNAIRE_NOT_PUBLISHED", {
  clause,
  message: { zh: () => "问卷调查和访谈须使用已发布的问卷", en: () => "Questionnaires and interviews need a questionnaire that is published" },
  remedy: { zh: () => "请选择问卷并先发布", en: () => "Choose a questionnaire and publish it first", by: ["Questionnaire.publish"] },
});

const withoutEvidence = rule<{ number: number }>("FINDING_WITHOUT_EVIDENCE", {
  clause,
  message: { zh: ({ number }) => `第 ${number} 条发现没有引用原始答卷`, en: ({ number }) => `Finding ${number} cites no answers` },
  remedy: { zh: () => "请为每条发现引用至少一份答卷", en: () => "Cite at least one answer sheet for each finding" },
});

const otherEvidence = rule("EVIDENCE_OF_OTHER_RESEARCH", {
  clause,
  message: { zh: () => "只能引用本调研中未被剔除的答卷", en: () => "Only answers of this research that are not excluded can be cited" },
});

const asksPeople = ({ methods }: MarketResearch): boolean => methods.some((method) => method !== "DATA_ANALYSIS");

const hasQuestions: Guard<MarketResearch> = async (research, ctx) => {
  if (!asksPeople(research)) return [];
  const questionnaire = research.questionnaireId ? await ctx.loader.load<Questionnaire>(research.questionnaireId) : null;
  return questionnaire?.status === "PUBLISHED" ? [] : [notPublished(undefined, { record: questionnaire ?? undefined })];
};

class FindingsInput {
  @Attribute(() => [ResearchFinding], { zh: "调研发现", en: "Findings", about: "What was found.", input: { required: true, minItems: 1, maxItems: 20 } })
  findings!: ResearchFinding[];

  @Attribute(() => [FindingEvidence], { zh: "发现依据", en: "Evidence", about: "Answers that each finding rests on.", nullable: true, input: { maxItems: 60 } })
  evidence?: FindingEvidence[];
}

/** Each finding of a survey cites answers of this research that count. */
async function evidenceFindings(research: MarketResearch, { findings, evidence }: FindingsInput, ctx: Context): Promise<Finding[]> {
  if (!asksPeople(research)) return [];
  const cited = evidence ?? [];
  const bare = findings.flatMap((_, i) => (cited.some(({ finding }) => finding === i + 1) ? [] : [withoutEvidence({ number: i + 1 }, { field: `findings.${i}.text` })]));
  const foreign = cited.map(async ({ finding, responseId }, i): Promise<Finding[]> => {
    const response = await ctx.loader.load<SurveyResponse>(responseId);
    const counts = response?.researchId === research.id && response.status === "COUNTED" && finding <= findings.length;
    return counts ? [] : [otherEvidence(undefined, { field: `evidence.${i}.responseId` })];
  });
  return [...bare, ...(await Promise.all(foreign)).flat()];
}

async function analyse({ record, input, ctx }: Step<MarketResearch, FindingsInput>): Promise<void> {
  refuseIfAny(await evidenceFindings(record, input, ctx));
  Object.assign(record, { findings: input.findings, evidence: input.evidence ?? [] });
}

export const marketResearchLifecycle = lifecycle<MarketResearch, MarketResearchStatus>({
  states: MarketResearchStatus,
  initial: "PLANNED",
  editable: ["PLANNED"],
  actions: {
    begin: { label: { zh: "开始调研", en: "Begin" }, about: "Answers are taken from now on.", from: "PLANNED", to: "FIELDING", tone: "primary", guards: [hasQuestions] },
    analyse: { label: { zh: "登记发现", en: "Analyse" }, about: "Ends the survey and records what was found, with the answers that it rests on.", from: "FIELDING", to: "ANALYSED", tone: "primary", input: FindingsInput, effect: analyse },
    publish: { label: { zh: "发布", en: "Publish" }, about: "Its findings can be used in reports.", from: "ANALYSED", to: "PUBLISHED", tone: "primary" },
    cancel: cancel({ about: "Ends it without findings.", from: ["PLANNED", "FIELDING"] }),
  },
});
