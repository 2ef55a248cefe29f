/** Campaigns: a budget that nobody overdraws, three people for each payment, and an evaluation at the end. 三(三) */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf, Stage } from "../../../test/stage.ts";
import { neverOverdrawn } from "../../../test/budgetKit.ts";
import { approvedCampaign, approvedExpense, campaignInput, cny, expenseInput, marketingStaff, payment, planInForce, planInput, standing, submittedExpense } from "../../../test/marketing.ts";
import { approveAll, storedScan } from "../../../test/remedies/remedy.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { notify } from "../../../platform/notification/notify.ts";
import type { BudgetAccount } from "../plans/budgetAccount.ts";
import { verifyTrail } from "../../../platform/audit/verify.ts";
import { MarketingPlan } from "../plans/marketingPlan.ts";
import { BudgetIncrease } from "./budgetIncrease.ts";
import { Campaign } from "./campaign.ts";
import { Expense } from "./expense.ts";

let stage: Stage;
let plan: MarketingPlan;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff(...marketingStaff, "salesLead");
  await stage.hire("checker", "marketingSpecialist");
  plan = await planInForce(stage, 2026, { budget: cny(50_000_000) });
});
afterAll(() => stage.close());

const of = ({ accountId }: Campaign) => standing(stage, accountId!);

describe("the budget of a campaign", () => {
  test("is committed by approval, spent by payment, and exceeded by nothing until an increase is approved", async () => {
    const campaign = await approvedCampaign(stage, plan);
    const first = await approvedExpense(stage, campaign, 60_000);
    expect(await of(campaign)).toEqual({ available: 40_000, committed: 60_000, spent: 0 });

    const second = await stage.create("marketingSpecialist", Expense, expenseInput(campaign, 45_000));
    const [finding] = await stage.cannot("marketingSpecialist", Expense, "submit", second, {}, "BUDGET_EXCEEDED");
    expect(finding!.message.en).toContain("40,000.00 CNY of the budget");
    expect(finding!.message.en).toContain("5,000.00 CNY too little");

    await stage.act("cashier", Expense, "pay", first, payment(stage, 58_500));
    expect(await of(campaign)).toEqual({ available: 41_500, committed: 0, spent: 58_500 });

    const increase = await stage.create("marketingSpecialist", BudgetIncrease, { campaignId: campaign.id, amount: cny(3_500), grounds: "展位面积增加" });
    await stage.act("marketingSpecialist", BudgetIncrease, "submit", increase);
    await stage.act("marketingLead", BudgetIncrease, "approve", increase);
    await stage.act("marketingSpecialist", Expense, "submit", second);
    await approveAll(stage, Expense, second);
    expect(await of(campaign)).toEqual({ available: 0, committed: 45_000, spent: 58_500 });
  });

  test("that comes to less than a tenth is told to the marketing lead once; one that is taken back is not", async () => {
    const campaign = await approvedCampaign(stage, plan);
    const sums = () => stage.fresh<BudgetAccount>(campaign.accountId!);
    const whole = await sums();
    await approvedExpense(stage, campaign, 90_000);
    const tenth = await sums();
    await approvedExpense(stage, campaign, 1);
    const [less, still] = [await sums(), await sums()];
    const announced = (before: BudgetAccount, after: BudgetAccount) => announcementsOf({ before, after });
    expect([announced(whole, tenth), announced(less, still), announced(tenth, { ...less, available: cny(0), committed: cny(0) } as BudgetAccount)]).toEqual([[], [], []]);
    await notify(stage.table, announced(tenth, less));
    await notify(stage.table, announced(tenth, less));
    const notices = async (subject: string) => (await stage.answer(subject, "{ myNotices(first: 50) { nodes { kind text aboutId } } }")).myNotices.nodes.filter(({ kind }: { kind: string }) => kind === "BUDGET_NEARLY_USED");
    expect(await notices("marketingLead")).toEqual([{ kind: "BUDGET_NEARLY_USED", text: `“${campaign.title}”的可用预算不足一成`, aboutId: campaign.id }]);
    expect(await notices("cashier")).toEqual([]);
  });

  test("lets one of two pass that want it at once", async () => {
    const campaign = await approvedCampaign(stage, plan, { budget: cny(41_500) });
    const [one, other] = [await submittedExpense(stage, campaign, 30_000), await submittedExpense(stage, campaign, 30_000)];
    const outcomes = await Promise.all([one, other].map((expense) => stage.tryTo("marketingLead", Expense, "approve", expense)));
    expect(outcomes.map(codesOf).sort()).toEqual([[], ["BUDGET_EXCEEDED"]]);
    expect(await of(campaign)).toEqual({ available: 11_500, committed: 30_000, spent: 0 });
  });

  test("is never overdrawn, whatever is approved, paid, cancelled and reversed at once", { timeout: 120_000 }, async () => {
    const open = async (yuan: number) => {
      const campaign = await approvedCampaign(stage, plan, { budget: cny(yuan) });
      const requested = async (amount: number) => {
        const expense = await stage.create("marketingSpecialist", Expense, expenseInput(campaign, amount));
        return (await stage.tryTo<Expense>("marketingSpecialist", Expense, "submit", expense)).record ?? undefined;
      };
      return {
        request: requested,
        commit: (expense: Expense) => stage.tryTo<Expense>("marketingLead", Expense, "approve", expense),
        spend: (expense: Expense, amount: number) => stage.act("cashier", Expense, "pay", expense, payment(stage, amount)),
        release: (expense: Expense) => stage.act("marketingSpecialist", Expense, "cancel", expense, { reason: "不再需要" }),
        reverse: (expense: Expense) => stage.act("finance", Expense, "reverse", expense, { reason: "收款方退回" }),
        standing: () => of(campaign),
      };
    };
    await neverOverdrawn(open, "BUDGET_EXCEEDED");
    expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  });

  test("comes out of the plan's, and what is left of it goes back", async () => {
    const year = await planInForce(stage, 2027, { budget: cny(150_000) });
    const days = { startsOn: "2027-03-01", endsOn: "2027-03-02" };
    const campaign = await approvedCampaign(stage, year, days);
    await stage.cannot("marketingSpecialist", Campaign, "submit", await stage.create("marketingSpecialist", Campaign, campaignInput(stage, year, { ...days, budget: cny(50_001) })), {}, "BUDGET_EXCEEDED");
    const expense = await approvedExpense(stage, campaign, 40_000);
    await stage.cannot("marketingLead", Campaign, "cancel", campaign, { reason: "停办" }, "EXPENSE_OPEN");
    await stage.act("cashier", Expense, "pay", expense, payment(stage, 30_000));
    expect(await standing(stage, year.accountId!)).toEqual({ available: 50_000, committed: 70_000, spent: 30_000 });
    await stage.act("marketingLead", Campaign, "cancel", campaign, { reason: "停办" });
    expect(await standing(stage, year.accountId!)).toEqual({ available: 120_000, committed: 0, spent: 30_000 });
    expect(await of(campaign)).toEqual({ available: 0, committed: 0, spent: 30_000 });
    await stage.cannot("finance", Expense, "reverse", expense, { reason: "退回" }, "CAMPAIGN_NOT_APPROVED");
  });

  test("is available again where a payment came back, once", async () => {
    const campaign = await approvedCampaign(stage, plan);
    const expense = await approvedExpense(stage, campaign, 20_000, { invoiceNumber: "26112000000012345678" });
    await stage.act("cashier", Expense, "pay", expense, payment(stage, 20_000));
    await stage.cannotCreate("marketingSpecialist", Expense, expenseInput(campaign, 10, { invoiceNumber: "26112000000012345678" }), "VALUE_TAKEN");
    await stage.act("finance", Expense, "reverse", expense, { reason: "收款方退回" });
    await stage.cannot("finance", Expense, "reverse", expense, { reason: "收款方退回" }, "WRONG_STATE");
    expect(await of(campaign)).toEqual({ available: 100_000, committed: 0, spent: 0 });
  });
});

describe("an expense", () => {
  test.each([
    ["to 50,000.00 by the marketing lead", 50_000, {}, ["marketingLead"]],
    ["above by the department manager", 50_000.01, {}, ["departmentManager"]],
    ["above 500,000.00 by finance as well", 500_000.01, {}, ["departmentManager", "finance"]],
    ["for advertisements by legal first", 100, { purpose: "PUBLICATION" }, ["legal", "marketingLead"]],
    ["of health care by legal and the department manager", 100, { payeeKind: "MEDICAL_INSTITUTION", unrelatedDeclared: true }, ["legal", "departmentManager"]],
  ])("is approved %s", async (_, yuan, values, roles) => {
    const campaign = await approvedCampaign(stage, plan, { budget: cny(600_000) });
    const evidence = "payeeKind" in values ? { serviceEvidenceId: await storedScan(stage, "marketingSpecialist") } : {};
    const expense = await submittedExpense(stage, campaign, yuan, { ...values, ...evidence });
    expect(expense.approval!.steps.map(({ role }) => role)).toEqual(roles);
  });

  test("is asked for, approved and paid by three people, and paid no more than approved", async () => {
    const campaign = await approvedCampaign(stage, plan);
    await stage.hireWith("leadAndFinance", [{ role: "marketingLead", from: "2026-01-01" }, { role: "finance", from: "2026-01-01" }]);
    const expense = await submittedExpense(stage, campaign, 1_000);
    await stage.cannot("marketingSpecialist", Expense, "approve", expense, {}, "ACCESS_DENIED");
    await stage.act("leadAndFinance", Expense, "approve", expense);
    await stage.cannot("leadAndFinance", Expense, "pay", expense, payment(stage, 1_000), "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("marketingSpecialist", Expense, "pay", expense, payment(stage, 1_000), "ACCESS_DENIED");
    await stage.cannot("finance", Expense, "pay", expense, { ...payment(stage, 1_001), paidOn: "2026-11-24" }, "PAID_MORE_THAN_APPROVED", "EXPENSE_PAID_OUT_OF_TIME");
    const paid = payment(stage, 900);
    await stage.act("finance", Expense, "pay", expense, paid);
    const another = await approvedExpense(stage, campaign, 1_000);
    await stage.cannot("finance", Expense, "pay", another, paid, "VALUE_TAKEN");
  });

  test("needs a campaign that is approved and has not ended", async () => {
    const draft = await stage.create("marketingSpecialist", Campaign, campaignInput(stage, plan));
    await stage.cannot("marketingSpecialist", Expense, "submit", await stage.create("marketingSpecialist", Expense, expenseInput(draft, 1)), {}, "CAMPAIGN_NOT_APPROVED");
    await stage.cannotCreate("salesLead", Expense, expenseInput(draft, 1), "ACCESS_DENIED");
  });
});

describe("the end of a campaign", () => {
  test("who runs it neither checks nor evaluates it, and who checked it does not evaluate it", async () => {
    const campaign = await approvedCampaign(stage, plan);
    await stage.act("marketingSpecialist", Campaign, "start", campaign);
    await stage.cannot("marketingSpecialist", Campaign, "complete", campaign, {}, "CAMPAIGN_NOT_CHECKED");
    const checks = (outcome: string) => ({ checks: [{ item: "展位安全", outcome, critical: true }, { item: "资料齐全", outcome: "FAIL" }] });
    await stage.cannot("marketingSpecialist", Campaign, "check", campaign, checks("PASS"), "DUTIES_MUST_BE_SEPARATE");
    await stage.act("checker", Campaign, "check", campaign, checks("FAIL"));
    await stage.cannot("marketingSpecialist", Campaign, "complete", campaign, {}, "CRITICAL_CHECK_FAILED");
    await stage.act("checker", Campaign, "check", campaign, { checks: [{ item: "展位安全", outcome: "PASS", critical: true }] });
    await stage.act("marketingSpecialist", Campaign, "complete", campaign);

    const evaluation = { evaluation: "到场人数达到预期，资料不足。" };
    const expense = await approvedExpense(stage, campaign, 1_000);
    await stage.act("marketingSpecialist", Campaign, "recordFeedback", campaign, { text: "希望有更多资料", source: "参展药师" });
    await stage.act("cashier", Expense, "pay", expense, payment(stage, 1_000));
    await stage.cannot("marketingSpecialist", Campaign, "evaluate", campaign, evaluation, "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("checker", Campaign, "evaluate", campaign, evaluation, "DUTIES_MUST_BE_SEPARATE");
    await stage.hire("evaluator", "marketingLead");
    expect(await stage.act("evaluator", Campaign, "evaluate", campaign, evaluation)).toMatchObject({ status: "EVALUATED", released: cny(99_000) });
  });

  test("needs feedback and no open expense", async () => {
    const campaign = await approvedCampaign(stage, plan);
    await stage.act("marketingSpecialist", Campaign, "start", campaign);
    await stage.act("checker", Campaign, "check", campaign, { checks: [{ item: "展位安全", outcome: "PASS", critical: true }] });
    await stage.act("marketingSpecialist", Campaign, "complete", campaign);
    await approvedExpense(stage, campaign, 1_000);
    await stage.hire("anotherLead", "marketingLead");
    await stage.cannot("anotherLead", Campaign, "evaluate", campaign, { evaluation: "到场人数达到预期，资料不足。" }, "CAMPAIGN_WITHOUT_FEEDBACK", "EXPENSE_OPEN");
  });
});

test("lies within its plan's period, and needs the plan in force", async () => {
  const quarter = { quarter: 1, schedule: [{ task: "展会", startsOn: "2028-01-02", endsOn: "2028-01-03" }] };
  await planInForce(stage, 2028);
  const draft = await stage.create("marketingSpecialist", MarketingPlan, planInput(2028, quarter));
  await stage.cannotCreate("marketingSpecialist", Campaign, campaignInput(stage, draft, { startsOn: "2028-03-31", endsOn: "2028-04-01" }), "CAMPAIGN_OUTSIDE_PLAN");
  const campaign = await stage.create("marketingSpecialist", Campaign, campaignInput(stage, draft, { startsOn: "2028-03-30", endsOn: "2028-03-31" }));
  await stage.cannot("marketingSpecialist", Campaign, "submit", campaign, {}, "PLAN_NOT_IN_FORCE");
});
