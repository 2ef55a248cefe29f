/** Marketing plans: complete, one in force for each period, quarters within the year, revised with a reason. 三(二) */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { approvedCampaign, basisOfPlans, cny, marketingStaff, planInForce, planInput, standing } from "../../../test/marketing.ts";
import { listed } from "../../../test/company.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { accountIdOf } from "./budgetAccount.ts";
import { MarketingPlan } from "./marketingPlan.ts";
import { MarketingPlanReview } from "./marketingPlanReview.ts";
import { Campaign } from "../campaigns/campaign.ts";

let stage: Stage;
/** Each test plans a year of its own. */
let year = 2029;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff(...marketingStaff, "salesLead");
  await basisOfPlans(stage);
});
afterAll(() => stage.close());
beforeEach(() => {
  year++;
});

test.each([
  ["goals", { goals: [] }, "TOO_FEW"],
  ["a report", { reports: [] }, "TOO_FEW"],
  ["channels", { channels: [] }, "TOO_FEW"],
  ["content", { content: null }, "REQUIRED"],
  ["schedule", { schedule: [] }, "TOO_FEW"],
])("is not entered without %s", async (_, values, code) => {
  await stage.cannotCreate("marketingSpecialist", MarketingPlan, planInput(year, values), code);
});

test("steps lie within the period, goals have targets, and the budget is in the company's currency; all is said at once", async () => {
  const findings = await stage.cannotCreate(
    "marketingSpecialist",
    MarketingPlan,
    planInput(year, { quarter: 1, goals: [{ kind: "REVENUE", number: 4 }], budget: { amount: 1, currency: "USD" }, schedule: [{ task: "展会", startsOn: `${year}-04-01`, endsOn: `${year}-04-02` }] }),
    "BUDGET_IN_OTHER_CURRENCY",
    "GOAL_WITHOUT_TARGET",
    "OUTSIDE_PLAN_PERIOD",
  );
  expect(findings.map(({ field }) => field)).toEqual(["budget", "goals.0.amount", "schedule.0.startsOn"]);
  await stage.cannotCreate("marketingSpecialist", MarketingPlan, planInput(2025), "MARKETING_PERIOD_IS_OVER");
  await stage.cannotCreate("salesLead", MarketingPlan, planInput(year), "ACCESS_DENIED");
});

test("there is one of each period, until its draft is discarded", async () => {
  const plan = await stage.create("marketingSpecialist", MarketingPlan, planInput(year));
  await stage.cannotCreate("marketingLead", MarketingPlan, planInput(year), "VALUE_TAKEN");
  await stage.act("marketingSpecialist", MarketingPlan, "discard", plan, { reason: "重新编制" });
  await stage.create("marketingLead", MarketingPlan, planInput(year));
});

test("the budgets of quarters come out of the year's, and no more than it has", async () => {
  const quarter = (number: number, budget: number) => stage.create<MarketingPlan>("marketingSpecialist", MarketingPlan, planInput(year, { quarter: number, budget: cny(budget), schedule: [{ task: "展会", startsOn: `${year}-0${number * 3 - 2}-10`, endsOn: `${year}-0${number * 3 - 2}-11` }] }));
  const [first, second, third] = [await quarter(1, 300_000), await quarter(2, 200_000), await quarter(3, 200_000.01)];
  await stage.cannot("marketingSpecialist", MarketingPlan, "submit", first, {}, "YEAR_NOT_PLANNED");
  const whole = await planInForce(stage, year, { budget: cny(700_000) });
  for (const plan of [first, second]) {
    await stage.act("marketingSpecialist", MarketingPlan, "submit", plan);
    await stage.act("departmentManager", MarketingPlan, "approve", plan);
  }
  expect(await standing(stage, whole.accountId!)).toEqual({ available: 200_000, committed: 500_000, spent: 0 });
  const [finding] = await stage.cannot("marketingSpecialist", MarketingPlan, "submit", third, {}, "BUDGET_EXCEEDED");
  expect(finding!.message.en).toBe(`200,000.00 CNY of the budget of "${year}" are available, 0.01 CNY too little`);
});

test("is changed by a revision with a reason, which covers what is committed; then the version before ends", async () => {
  const plan = await planInForce(stage, year);
  await stage.cannot("marketingSpecialist", MarketingPlan, "revise", plan, { reason: "市场变化" }, "ACCESS_DENIED");
  await stage.cannot("marketingLead", MarketingPlan, "revise", plan, {}, "REQUIRED");
  const { nextId } = await stage.act<MarketingPlan>("marketingLead", MarketingPlan, "revise", plan, { reason: "市场变化" });
  await stage.cannot("marketingLead", MarketingPlan, "revise", plan, { reason: "再改" }, "MARKETING_REVISION_UNDER_WAY");
  const next = await stage.fresh<MarketingPlan>(nextId!);
  expect(next).toMatchObject({ name: `${year} V2`, revisionReason: "市场变化", status: "DRAFT" });
  await approvedCampaign(stage, plan, { budget: cny(400_000), startsOn: `${year}-10-10`, endsOn: `${year}-10-11` });
  await stage.update("marketingSpecialist", MarketingPlan, next, { budget: cny(399_999) });
  await stage.cannot("marketingSpecialist", MarketingPlan, "submit", next, {}, "BUDGET_EXCEEDED");
  await stage.update("marketingSpecialist", MarketingPlan, next, { budget: cny(450_000) });
  await stage.act("marketingSpecialist", MarketingPlan, "submit", next);
  await stage.cannot("marketingLead", MarketingPlan, "approve", next, {}, "ACCESS_DENIED");
  await stage.act("departmentManager", MarketingPlan, "approve", next);
  expect(await stage.fresh(plan)).toMatchObject({ status: "REVISED" });
  expect(await standing(stage, accountIdOf(String(year)))).toEqual({ available: 50_000, committed: 400_000, spent: 0 });
});

test("runs in its period, is reviewed on schedule, and is evaluated by another once its campaigns have ended", async () => {
  const plan = await planInForce(stage, year, { reviewMonths: 4 });
  await stage.cannot("marketingLead", MarketingPlan, "start", plan, {}, "PERIOD_NOT_BEGUN");
  const at = stage.at(`${year}-04-25`);
  await at.act("marketingLead", MarketingPlan, "start", plan);
  await at.cannot("marketingLead", MarketingPlan, "complete", plan, {}, "PLAN_PERIOD_NOT_OVER");
  await tick(at.now, stage.table);
  expect((await listed(stage, MarketingPlanReview, "planId", plan.id, "dueOn")).map(({ dueOn, status }) => [dueOn, status])).toEqual([[`${year}-05-01`, "OPEN"]]);
  const campaign = await approvedCampaign(at, plan, { startsOn: `${year}-05-01`, endsOn: `${year}-05-02` });
  const after = stage.at(`${year + 1}-01-05`);
  await after.act("marketingLead", MarketingPlan, "complete", plan);
  const evaluation = { evaluation: "线索目标达成，展会成本偏高，来年压缩。" };
  await after.cannot("departmentManager", MarketingPlan, "evaluate", plan, evaluation, "DUTIES_MUST_BE_SEPARATE");
  await after.cannot("marketingLead", MarketingPlan, "evaluate", plan, evaluation, "CAMPAIGN_OPEN");
  await after.act("marketingLead", Campaign, "cancel", campaign, { reason: "未举办" });
  expect(await after.act("marketingLead", MarketingPlan, "evaluate", plan, evaluation)).toMatchObject({ status: "EVALUATED" });
});
