import { ulid } from "ulid";
import { BudgetIncrease } from "./campaigns/budgetIncrease.ts";
import { Campaign } from "./campaigns/campaign.ts";
import { Expense } from "./campaigns/expense.ts";
import { MarketResearch } from "./research/marketResearch.ts";
import { Questionnaire } from "./research/questionnaire.ts";
import { ResearchReport } from "./research/researchReport.ts";
import { SurveyInvitation } from "./research/surveyInvitation.ts";
import { SurveyResponse } from "./research/surveyResponse.ts";
import { MarketingPlan } from "./plans/marketingPlan.ts";
import { approvedCampaign, approvedExpense, basisOfPlans, campaignInput, cny, expenseInput, payment, planInForce, planInput } from "../../test/marketing.ts";
import type { Stage } from "../../test/stage.ts";
import { approveAll, type CarriedOut, type Scenarios } from "../../test/remedies/remedy.ts";

/** There is one plan for each period, so each scenario has a year of its own. */
let year = 2060;

const nextYear = (): number => ++year;

/** What people begin in a year, on its first of March. */
interface Begun {
  at: Stage;
  plan: MarketingPlan;
  campaign: Campaign;
}

async function begun(stage: Stage): Promise<Begun> {
  const at = stage.at(`${nextYear()}-03-01`);
  const plan = await planInForce(at, year);
  return { at, plan, campaign: await approvedCampaign(at, plan) };
}

/** Somebody who has had no part in it. */
async function bystander(at: Stage): Promise<string> {
  const subject = `marketer-${ulid()}`;
  await at.hire(subject, "marketingLead");
  return subject;
}

const passed = { checks: [{ item: "展位安全", outcome: "PASS", critical: true }] };
const evaluation = { evaluation: "到场人数达到预期，资料不足。" };

const checked = async (at: Stage, campaign: Campaign, checks: object = passed): Promise<Campaign> => at.act(await bystander(at), Campaign, "check", campaign, checks);

/** Carried out and checked; with feedback, where it is to be evaluated. */
async function completed({ at, campaign }: Begun, { feedback }: { feedback: boolean }): Promise<void> {
  await at.act("marketingSpecialist", Campaign, "start", campaign);
  await checked(at, campaign);
  await at.act("marketingSpecialist", Campaign, "complete", campaign);
  if (feedback) await recordFeedback(at, campaign);
}

const recordFeedback = (at: Stage, campaign: Campaign) => at.act("marketingSpecialist", Campaign, "recordFeedback", campaign, { text: "资料不足", source: "参展药师" });

/** An expense that keeps a campaign from ending. */
async function openExpense(stage: Stage, remedy: (at: Stage, expense: Expense) => Promise<Expense>): Promise<CarriedOut> {
  const one = await begun(stage);
  const expense = await approvedExpense(one.at, one.campaign, 100);
  await completed(one, { feedback: true });
  const evaluator = await bystander(one.at);
  return { attempt: () => one.at.tryTo(evaluator, Campaign, "evaluate", one.campaign, evaluation), remedy: () => remedy(one.at, expense) };
}

/** A campaign that keeps its plan from being evaluated. */
async function openCampaign(stage: Stage, remedy: (one: Begun) => Promise<Campaign>): Promise<CarriedOut> {
  const one = await begun(stage);
  await one.at.act("marketingLead", MarketingPlan, "start", one.plan);
  const after = stage.at(`${year + 1}-01-02`);
  await after.act("marketingLead", MarketingPlan, "complete", one.plan);
  const evaluator = await bystander(one.at);
  return { attempt: () => after.tryTo(evaluator, MarketingPlan, "evaluate", one.plan, { evaluation: "目标达成，成本偏高，来年压缩。" }), remedy: () => remedy(one) };
}

/** Research that is planned, with a questionnaire that is not published. */
async function survey(stage: Stage): Promise<{ form: Questionnaire; research: MarketResearch }> {
  const form = await stage.create<Questionnaire>("marketingSpecialist", Questionnaire, { title: "配送需求", notice: "由本公司市场部发起，不记姓名。", questions: [{ key: "q1", text: "建议", kind: "TEXT" }] });
  const research = await stage.create<MarketResearch>("marketingSpecialist", MarketResearch, { title: "配送需求", methods: ["INTERVIEW"], questionnaireId: form.id, population: 20, margin: 3_000, confidence: "P90", startsOn: stage.today, endsOn: stage.today });
  return { form, research };
}

/** A report on research that is analysed and not published. */
async function reported(stage: Stage): Promise<{ research: MarketResearch; report: ResearchReport }> {
  const research = await stage.create<MarketResearch>("marketingSpecialist", MarketResearch, { title: "销售数据", methods: ["DATA_ANALYSIS"], population: 20, margin: 3_000, confidence: "P90", startsOn: stage.today, endsOn: stage.today });
  await stage.act("marketingSpecialist", MarketResearch, "begin", research);
  await stage.act("marketingSpecialist", MarketResearch, "analyse", research, { findings: [{ text: "冬季需求增长" }] });
  const report = await stage.create<ResearchReport>("marketingSpecialist", ResearchReport, { title: "销售数据报告", sources: [{ researchId: research.id }], conclusions: "冬季备货与推广宜提前。" });
  return { research, report };
}

/** Refusals of marketing. */
export const remedies: Scenarios = {
  "BUDGET_EXCEEDED: BudgetIncrease.approve": async (stage) => {
    const { at, campaign } = await begun(stage);
    const expense = await at.create("marketingSpecialist", Expense, expenseInput(campaign, 100_001));
    return {
      attempt: () => at.tryTo("marketingSpecialist", Expense, "submit", expense),
      remedy: async () => {
        const increase = await at.create("marketingSpecialist", BudgetIncrease, { campaignId: campaign.id, amount: cny(1), grounds: "展位面积增加" });
        await at.act("marketingSpecialist", BudgetIncrease, "submit", increase);
        return approveAll(at, BudgetIncrease, increase);
      },
    };
  },
  "QUESTIONNAIRE_NOT_PUBLISHED: Questionnaire.publish": async (stage) => {
    const { form, research } = await survey(stage);
    return { attempt: () => stage.tryTo("marketingSpecialist", MarketResearch, "begin", research), remedy: () => stage.act("marketingSpecialist", Questionnaire, "publish", form) };
  },
  "RESEARCH_NOT_IN_FIELD: MarketResearch.begin": async (stage) => {
    const { form, research } = await survey(stage);
    await stage.act("marketingSpecialist", Questionnaire, "publish", form);
    return {
      attempt: () => stage.tryCreate("marketingSpecialist", SurveyResponse, { researchId: research.id, source: "INTERVIEW", answeredOn: stage.today, answers: [{ key: "q1", value: "周末送货" }] }),
      remedy: () => stage.act("marketingSpecialist", MarketResearch, "begin", research),
    };
  },
  "INVITATION_WITHOUT_RESEARCH: MarketResearch.begin": async (stage) => {
    const { form, research } = await survey(stage);
    await stage.act("marketingSpecialist", Questionnaire, "publish", form);
    const invitation = await stage.create("marketingSpecialist", SurveyInvitation, { researchId: research.id, organisation: "县医院", channel: "PRINTED", basis: "PUBLIC" });
    return { attempt: () => stage.tryTo("marketingSpecialist", SurveyInvitation, "send", invitation), remedy: () => stage.act("marketingSpecialist", MarketResearch, "begin", research) };
  },
  "RESEARCH_NOT_PUBLISHED: MarketResearch.publish": async (stage) => {
    const { research, report } = await reported(stage);
    return { attempt: () => stage.tryTo("marketingSpecialist", ResearchReport, "submit", report), remedy: () => stage.act("marketingLead", MarketResearch, "publish", research) };
  },
  "REPORT_NOT_PUBLISHED: ResearchReport.approve": async (stage) => {
    const { research, report } = await reported(stage);
    await stage.act("marketingLead", MarketResearch, "publish", research);
    const plan = await stage.create("marketingSpecialist", MarketingPlan, planInput(nextYear(), { reports: [{ reportId: report.id }] }));
    return {
      attempt: () => stage.tryTo("marketingSpecialist", MarketingPlan, "submit", plan),
      remedy: async () => {
        await stage.act("marketingSpecialist", ResearchReport, "submit", report);
        return approveAll(stage, ResearchReport, report);
      },
    };
  },
  "YEAR_NOT_PLANNED: MarketingPlan.approve": async (stage) => {
    await basisOfPlans(stage);
    const quarter = await stage.create("marketingSpecialist", MarketingPlan, planInput(nextYear(), { quarter: 4 }));
    const of = year;
    return { attempt: () => stage.tryTo("marketingSpecialist", MarketingPlan, "submit", quarter), remedy: () => planInForce(stage, of) };
  },
  "MARKETING_REVISION_UNDER_WAY: MarketingPlan.discard": async (stage) => {
    const plan = await planInForce(stage, nextYear());
    const revise = () => stage.tryTo<MarketingPlan>("marketingLead", MarketingPlan, "revise", plan, { reason: "市场变化" });
    const { record } = await revise();
    return { attempt: revise, remedy: async () => stage.act("marketingLead", MarketingPlan, "discard", await stage.fresh(record!.nextId!), { reason: "不再修订" }) };
  },
  "PLAN_NOT_IN_FORCE: MarketingPlan.approve": async (stage) => {
    await basisOfPlans(stage);
    const plan = await stage.create("marketingSpecialist", MarketingPlan, planInput(nextYear()));
    const campaign = await stage.create("marketingSpecialist", Campaign, campaignInput(stage, plan, { startsOn: `${year}-03-01`, endsOn: `${year}-03-02` }));
    return {
      attempt: () => stage.tryTo("marketingSpecialist", Campaign, "submit", campaign),
      remedy: async () => {
        await stage.act("marketingSpecialist", MarketingPlan, "submit", plan);
        return approveAll(stage, MarketingPlan, plan);
      },
    };
  },
  "CAMPAIGN_NOT_APPROVED: Campaign.approve": async (stage) => {
    const at = stage.at(`${nextYear()}-03-01`);
    const campaign = await at.create("marketingSpecialist", Campaign, campaignInput(at, await planInForce(at, year)));
    const expense = await at.create("marketingSpecialist", Expense, expenseInput(campaign, 100));
    return {
      attempt: () => at.tryTo("marketingSpecialist", Expense, "submit", expense),
      remedy: async () => {
        await at.act("marketingSpecialist", Campaign, "submit", campaign);
        return approveAll(at, Campaign, campaign);
      },
    };
  },
  "CAMPAIGN_NOT_CHECKED: Campaign.check": async (stage) => {
    const { at, campaign } = await begun(stage);
    await at.act("marketingSpecialist", Campaign, "start", campaign);
    return { attempt: () => at.tryTo("marketingSpecialist", Campaign, "complete", campaign), remedy: () => checked(at, campaign) };
  },
  "CRITICAL_CHECK_FAILED: Campaign.check": async (stage) => {
    const { at, campaign } = await begun(stage);
    await at.act("marketingSpecialist", Campaign, "start", campaign);
    await checked(at, campaign, { checks: [{ item: "展位安全", outcome: "FAIL", critical: true }] });
    return { attempt: () => at.tryTo("marketingSpecialist", Campaign, "complete", campaign), remedy: () => checked(at, campaign) };
  },
  "CAMPAIGN_WITHOUT_FEEDBACK: Campaign.recordFeedback": async (stage) => {
    const one = await begun(stage);
    await completed(one, { feedback: false });
    const evaluator = await bystander(one.at);
    return { attempt: () => one.at.tryTo(evaluator, Campaign, "evaluate", one.campaign, evaluation), remedy: () => recordFeedback(one.at, one.campaign) };
  },
  "EXPENSE_OPEN: Expense.pay": (stage) => openExpense(stage, (at, expense) => at.act("cashier", Expense, "pay", expense, payment(at, 100))),
  "EXPENSE_OPEN: Expense.cancel": (stage) => openExpense(stage, (at, expense) => at.act("marketingSpecialist", Expense, "cancel", expense, { reason: "不再需要" })),
  "CAMPAIGN_OPEN: Campaign.cancel": (stage) => openCampaign(stage, ({ at, campaign }) => at.act("marketingLead", Campaign, "cancel", campaign, { reason: "停办" })),
  "CAMPAIGN_OPEN: Campaign.evaluate": (stage) =>
    openCampaign(stage, async (one) => {
      await completed(one, { feedback: true });
      return one.at.act(await bystander(one.at), Campaign, "evaluate", one.campaign, evaluation);
    }),
};
