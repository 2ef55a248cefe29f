import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { follows } from "../../../platform/balance/followed.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { LastReview } from "../../../platform/review/review.ts";
import { ResearchReport } from "../research/researchReport.ts";
import { accountIdOf, BudgetAccount } from "./budgetAccount.ts";
import { marketingBudget, openedBudget } from "./budgets.ts";
import { marketingPlanLifecycle, MarketingPlanStatus, planAdditions } from "./marketingPlanLifecycle.ts";

export const MarketingGoalKind = enumeration("MarketingGoalKind", "Measure of a marketing goal.", {
  LEADS: { zh: "有效线索数", en: "Valid leads", about: "Leads that are neither duplicates nor invalid." },
  COST_PER_LEAD: { zh: "单条线索成本", en: "Cost per lead", about: "At most this amount for each valid lead." },
  REVENUE: { zh: "归因销售额", en: "Attributed revenue", about: "Value of the orders that leads have led to, net of returns." },
  EVENTS: { zh: "活动场次", en: "Events held", about: "Campaigns that were carried out." },
});
export type MarketingGoalKind = ValueOf<typeof MarketingGoalKind>;

/** Measures that are amounts of money; the others are counted. */
export const amountGoals: ReadonlySet<MarketingGoalKind> = new Set(["COST_PER_LEAD", "REVENUE"]);

export const ChannelKind = enumeration("ChannelKind", "Kind of a channel that a company reaches people through.", {
  DIGITAL: { zh: "数字媒体", en: "Digital media", about: "Websites, search, social media." },
  MEDIA: { zh: "大众媒体", en: "Mass media", about: "Newspapers, radio, television, outdoor." },
  PROFESSIONAL_JOURNAL: { zh: "指定专业期刊", en: "Designated professional journal", about: "Medical and pharmaceutical journals that the authorities have designated; the only place for prescription medicines." },
  ASSOCIATION: { zh: "行业协会", en: "Association" },
  EXHIBITION: { zh: "展会", en: "Exhibition" },
});
export type ChannelKind = ValueOf<typeof ChannelKind>;

@ObjectType("MarketingGoal", { description: "A goal of a marketing plan." })
export class MarketingGoal {
  @Attribute(() => MarketingGoalKind, { zh: "目标", en: "Goal", about: "What is measured.", input: { required: true } })
  kind!: MarketingGoalKind;

  @Attribute(() => SafeInt, { zh: "目标数量", en: "Target quantity", about: "Number to reach; not of amounts.", nullable: true, input: { min: 1, max: 1_000_000_000 } })
  number?: number;

  @Attribute(() => Money, { zh: "目标金额", en: "Target amount", about: "Amount to reach, or of costs to keep to.", nullable: true, input: { min: 1, max: 1_000_000_000_000 } })
  amount?: Money;
}

@ObjectType("PlanReport", { description: "A research report that a plan rests on." })
export class PlanReport {
  @Reference(() => ResearchReport, { zh: "调研报告", en: "Research report", about: "Published report.", input: { required: true } })
  reportId!: string;
}

@ObjectType("MarketingStep", { description: "A step of a marketing plan's schedule." })
export class MarketingStep {
  @Attribute(() => String, { zh: "工作内容", en: "Task", about: "What is done.", input: { required: true, minLength: 2, maxLength: 200 } })
  task!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts on", about: "First day.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends on", about: "Last day.", input: { required: true, when: "any" } })
  endsOn!: string;
}

/**
 * One version of the plan of a year or a quarter. Goals, channels, content and schedule are mandatory; one version is in
 * force for each period; the budgets of quarters come out of the year's. 三(二)
 */
@Entity<MarketingPlan>({
  prefix: "mktp",
  domain: "marketing",
  label: { zh: "推广计划", en: "Marketing plan" },
  about: "One version of a year's or a quarter's goals, channels, content, schedule and budget.",
  clause: "三(二)",
  number: "TG",
  representation: "name",
  attachments: true,
  search: ["name", "number"],
  lists: { all: ["createdAt", "period"], status: ["period"], period: ["revision"] },
  unique: ["slot"],
  addsTo: planAdditions,
  lifecycle: marketingPlanLifecycle,
})
export class MarketingPlan extends NumberedDocument {
  @Attribute(() => Int, { zh: "年度", en: "Year", about: "Calendar year.", grouped: false, input: { required: true, once: true, min: 2000, max: 2100 } })
  year!: number;

  @Attribute(() => Int, { zh: "季度", en: "Quarter", about: "Quarter of the year; empty for the plan of the whole year.", help: { zh: "年度计划不填。", en: "Empty for the plan of the year." }, nullable: true, input: { once: true, min: 1, max: 4 } })
  quarter?: number;

  @Attribute(() => String, { zh: "期间", en: "Period", about: 'Year or quarter: "2026", "2026-Q4".' })
  period!: string;

  @Attribute(() => Int, { zh: "版次", en: "Version", about: "1 for the first plan of the period, one more with each revision." })
  revision!: number;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Period and version." })
  name!: string;

  @Attribute(() => [PlanReport], { zh: "调研依据", en: "Based on", about: "Research reports that it rests on.", input: { required: true, minItems: 1, maxItems: 10 } })
  reports!: PlanReport[];

  @Attribute(() => [MarketingGoal], { zh: "推广目标", en: "Goals", about: "What is to be reached.", input: { required: true, minItems: 1, maxItems: 10 } })
  goals!: MarketingGoal[];

  @Attribute(() => [ChannelKind], { zh: "推广渠道", en: "Channels", about: "How people are reached.", input: { required: true, minItems: 1, maxItems: 5 } })
  channels!: ChannelKind[];

  @Attribute(() => String, { zh: "推广内容", en: "Content", about: "Products and messages.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  content!: string;

  @Attribute(() => [MarketingStep], { zh: "时间安排", en: "Schedule", about: "Steps with their days, within the period.", input: { required: true, minItems: 1, maxItems: 40 } })
  schedule!: MarketingStep[];

  @Attribute(() => Money, { zh: "预算", en: "Budget", about: "What its campaigns may cost; of a year, its quarters as well.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  budget!: Money;

  @Attribute(() => Int, { zh: "评审周期（月）", en: "Months between reviews", about: "Months from one review to the next; three for a year and one for a quarter where it is empty.", nullable: true, input: { min: 1, max: 12 } })
  reviewMonths?: number;

  @Attribute(() => LastReview, { zh: "最近评审", en: "Last review", about: "When it was last reviewed, and how.", nullable: true })
  lastReview?: LastReview;

  @Attribute(() => String, { zh: "修订原因", en: "Reason for revision", about: "Why this version replaces the previous one.", nullable: true, text: true })
  revisionReason?: string;

  @Reference(() => Node, { zh: "上一版", en: "Previous version", about: "Version that this one revises.", holds: ["MarketingPlan"], nullable: true })
  previousId?: string;

  @Reference(() => Node, { zh: "下一版", en: "Next version", about: "Version that revises this one.", holds: ["MarketingPlan"], nullable: true })
  nextId?: string;

  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "Goals reached and missed, and conclusions.", nullable: true, text: true })
  evaluation?: string;

  @Reference(() => BudgetAccount, { zh: "预算账户", en: "Budget account", about: "Budget of its period, while this version is in force.", nullable: true })
  accountId?: string;

  @Attribute(() => String, { zh: "版次标识", en: "Version slot", about: "Unique period and version; empty once it is discarded.", nullable: true })
  slot?: string;

  @Attribute(() => MarketingPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: MarketingPlanStatus;
}

follows(marketingBudget, MarketingPlan, { opens: ({ id, period }) => openedBudget(accountIdOf(period), id, period) });
