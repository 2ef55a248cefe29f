/** A report on published research. Where there were fewer answers than the sample needs, it says so. 三(一) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { basisPoint } from "../../../table/unit.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { marketingLeadStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { MarketResearch } from "./marketResearch.ts";
import { SurveyResponse } from "./surveyResponse.ts";
import { invitationTally } from "./surveyTally.ts";

export const ResearchReportStatus = enumeration("ResearchReportStatus", "Status of a research report.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good", about: "Plans can rest on it." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type ResearchReportStatus = ValueOf<typeof ResearchReportStatus>;

@ObjectType("ReportSource", { description: "Research that a report rests on." })
export class ReportSource {
  @Reference(() => MarketResearch, { zh: "市场调研", en: "Market research", about: "Published research.", input: { required: true } })
  researchId!: string;

  @Attribute(() => Int, { zh: "样本量", en: "Answers", about: "Answers of the sample that count; open ones stand apart.", nullable: true })
  answered?: number;

  @Attribute(() => Int, { zh: "公开征集答卷", en: "Open answers", about: "Answers of people who were not chosen.", nullable: true })
  openAnswers?: number;

  @Attribute(() => Int, { zh: "所需样本量", en: "Required answers", about: "How many it needs.", nullable: true })
  requiredAnswers?: number;

  @Attribute(() => Int, { zh: "应答率", en: "Response rate", about: "Answered of the invitations that were sent, in hundredths of a percent; empty where none was sent.", unit: basisPoint, nullable: true })
  responseRate?: number | null;
}

const notPublished = rule<{ number: string }>("RESEARCH_NOT_PUBLISHED", {
  clause: "三(一)",
  message: { zh: ({ number }) => `市场调研 ${number} 尚未发布`, en: ({ number }) => `The market research ${number} is not published` },
  remedy: { zh: () => "请先发布该调研", en: () => "Publish the research first", by: ["MarketResearch.publish"] },
});

const tooFewAnswers = rule<{ number: string; answered: number; required: number }>("LIMITATION_NOT_STATED", {
  clause: "三(一)",
  message: {
    zh: ({ number, answered, required }) => `市场调研 ${number} 只有 ${answered} 份有效答卷，所需样本量为 ${required}，报告须说明其局限`,
    en: ({ number, answered, required }) => `The market research ${number} has ${answered} answers and needs ${required}; the report must say so`,
  },
  remedy: { zh: () => "请填写局限说明", en: () => "State the limitations" },
});

const researchOf = (ctx: Context, { researchId }: ReportSource): Promise<MarketResearch> => ctx.loader.load<MarketResearch>(researchId) as Promise<MarketResearch>;

const sourcesPublished: Guard<ResearchReport> = async ({ sources }, ctx) => {
  const findings = sources.map(async (source, i): Promise<Finding[]> => {
    const research = await researchOf(ctx, source);
    return research.status === "PUBLISHED" ? [] : [notPublished({ number: research.number }, { field: `sources.${i}.researchId`, record: research })];
  });
  return (await Promise.all(findings)).flat();
};

const saysSo: Guard<ResearchReport> = async ({ sources, limitations }, ctx) => {
  if (limitations) return [];
  const findings = sources.map(async (source, i): Promise<Finding[]> => {
    const { answered = 0, requiredAnswers = 0 } = source;
    const research = await researchOf(ctx, source);
    const asked = research.methods.some((method) => method !== "DATA_ANALYSIS");
    return asked && answered < requiredAnswers ? [tooFewAnswers({ number: research.number, answered, required: requiredAnswers }, { field: `sources.${i}.researchId`, record: research })] : [];
  });
  return (await Promise.all(findings)).flat();
};

const reportRoute = approvalRoute("researchReport", [{ steps: [marketingLeadStep] }], { label: { zh: "调研报告", en: "Research report" } });

@Entity<ResearchReport>({
  prefix: "rrep",
  domain: "marketing",
  label: { zh: "调研报告", en: "Research report" },
  about: "A report on published research, with how many answers it rests on.",
  clause: "三(一)",
  number: "YB",
  representation: "title",
  attachments: true,
  search: ["title", "number"],
  lists: { all: ["createdAt"], status: ["createdAt"] },
  lifecycle: lifecycle<ResearchReport, ResearchReportStatus>({
    states: ResearchReportStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    actions: {
      ...approval<ResearchReport, ResearchReportStatus>({
        route: reportRoute,
        submitters: ["marketingSpecialist", "marketingLead"],
        draft: "DRAFT",
        pending: "SUBMITTED",
        approved: "PUBLISHED",
        submit: { about: "Submits the report; plans can rest on it once it is approved.", guards: [sourcesPublished, saysSo] },
        guards: [sourcesPublished, saysSo],
      }),
      cancel: cancel({ from: "DRAFT" }),
    },
  }),
})
export class ResearchReport extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the report.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => [ReportSource], { zh: "引用的调研", en: "Research", about: "Research that it rests on, with the number of answers.", input: { required: true, minItems: 1, maxItems: 10 } })
  sources!: ReportSource[];

  @Attribute(() => String, { zh: "结论", en: "Conclusions", about: "What follows from it.", text: true, input: { required: true, minLength: 10, maxLength: 8_000 } })
  conclusions!: string;

  @Attribute(() => String, { zh: "局限说明", en: "Limitations", about: "What it cannot say: where there were fewer answers than needed, that.", nullable: true, text: true, input: { maxLength: 2_000 } })
  limitations?: string;

  @Attribute(() => ResearchReportStatus, { zh: "状态", en: "Status", about: "Status of the report." })
  override status!: ResearchReportStatus;
}

/** Answers that count, by whether their people were chosen. */
async function answersOf(researchId: string, ctx: Context): Promise<{ answered: number; openAnswers: number }> {
  const counts = { answered: 0, openAnswers: 0 };
  for await (const { source } of readAll(ctx.table, SurveyResponse, { filter: { researchId: { eq: researchId }, status: { eq: "COUNTED" } }, orderBy: { sort: "answeredOn", descending: false } })) counts[source === "OPEN" ? "openAnswers" : "answered"]++;
  return counts;
}

export const ResearchReportResolver = EntityResolver(ResearchReport, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.sources = await Promise.all(record.sources.map(async (source) => ({ ...source, ...(await answersOf(source.researchId, ctx)), requiredAnswers: (await researchOf(ctx, source)).requiredAnswers, responseRate: (await invitationTally(source.researchId, ctx)).responseRate })));
  },
});
