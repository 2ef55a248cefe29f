import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { marketResearchLifecycle, MarketResearchStatus } from "./marketResearchLifecycle.ts";
import { Questionnaire } from "./questionnaire.ts";
import { FindingEvidence, ResearchFinding } from "./researchFinding.ts";
import { Confidence, requiredSample } from "./requiredSample.ts";

export const ResearchMethod = enumeration("ResearchMethod", "How research is done.", {
  QUESTIONNAIRE: { zh: "问卷调查", en: "Questionnaire" },
  INTERVIEW: { zh: "访谈", en: "Interview" },
  DATA_ANALYSIS: { zh: "数据分析", en: "Data analysis" },
});
export type ResearchMethod = ValueOf<typeof ResearchMethod>;

/** Research of a market by questionnaire, interviews or data, with the sample that it needs. 三(一) */
@Entity<MarketResearch>({
  prefix: "mres",
  domain: "marketing",
  label: { zh: "市场调研", en: "Market research" },
  many: "marketResearches",
  about: "Research of a market by questionnaire, interviews or data, with the sample that it needs.",
  clause: "三(一)",
  number: "DY",
  representation: "title",
  attachments: true,
  search: ["title", "number"],
  lists: { all: ["createdAt", "startsOn"], status: ["startsOn"], questionnaireId: ["startsOn"] },
  lifecycle: marketResearchLifecycle,
})
export class MarketResearch extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "What is researched.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => [ResearchMethod], { zh: "调研方法", en: "Methods", about: "How it is done.", input: { required: true, minItems: 1, maxItems: 3 } })
  methods!: ResearchMethod[];

  @Reference(() => Questionnaire, { zh: "调研问卷", en: "Questionnaire", about: "Questions that are asked; needed to begin where questionnaires or interviews are used.", nullable: true, input: true })
  questionnaireId?: string;

  @Attribute(() => Int, { zh: "总体数量", en: "Population", about: "How many institutions or persons could be asked.", input: { required: true, min: 1, max: 10_000_000 } })
  population!: number;

  @Attribute(() => Int, { zh: "允许误差", en: "Margin of error", about: "Margin of error in hundredths of a percent.", unit: basisPoint, input: { required: true, min: 50, max: 3_000 } })
  margin!: number;

  @Attribute(() => Confidence, { zh: "置信水平", en: "Confidence", about: "How sure the result is to lie within the margin.", input: { required: true } })
  confidence!: Confidence;

  @Attribute(() => Int, { zh: "所需样本量", en: "Required answers", about: "How many answers it needs: ⌈n₀ ÷ (1 + (n₀ − 1) ÷ population)⌉, n₀ = z² × 0.25 ÷ margin²." })
  requiredAnswers!: number;

  @Attribute(() => String, { zh: "样本量计算", en: "Calculation", about: "The arithmetic of the required answers." })
  calculation!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts on", about: "First day of the survey.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends on", about: "Last day of the survey.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => [ResearchFinding], { zh: "调研发现", en: "Findings", about: "What was found.", nullable: true })
  findings?: ResearchFinding[];

  @Attribute(() => [FindingEvidence], { zh: "发现依据", en: "Evidence", about: "Answers that each finding rests on.", nullable: true })
  evidence?: FindingEvidence[];

  @Attribute(() => MarketResearchStatus, { zh: "状态", en: "Status", about: "Status of the research." })
  override status!: MarketResearchStatus;
}

const endsBeforeStart = rule("RESEARCH_ENDS_BEFORE_START", { clause: "三(一)", message: { zh: () => "结束日期不能早于开始日期", en: () => "It cannot end before it starts" } });

function prepare({ record }: Preparation<MarketResearch>): Finding[] {
  const { required, arithmetic } = requiredSample(record);
  Object.assign(record, { requiredAnswers: required, calculation: arithmetic });
  return record.endsOn < record.startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : [];
}

export const MarketResearchResolver = EntityResolver(MarketResearch, { create: true, update: true, prepare });
