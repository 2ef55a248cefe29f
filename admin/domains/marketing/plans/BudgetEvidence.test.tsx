import { cleanup, screen, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { Evidence } from "../../../documents/Evidence.tsx";
import { createConsoleModel } from "../../../model/consoleModel.ts";
import type { Handlers } from "../../../test/fakeApi.ts";
import { me, renderConsole } from "../../../test/renderConsole.tsx";

const model = createConsoleModel(productModel);
const cny = (amount: number) => ({ amount, currency: "CNY" });
const accounts: Record<string, object> = {
  budg_plan: { id: "budg_plan", displayName: "2026-Q4", available: cny(500_000), committed: cny(200_000), spent: cny(100_000) },
  budg_camp: { id: "budg_camp", displayName: "冬季学术会", available: cny(30_000), committed: cny(0), spent: cny(70_000) },
};
const handlers: Handlers = {
  CampaignRecord: () => ({ record: { id: "camp_1", displayName: "冬季学术会", planId: "mktp_1", accountId: "budg_camp" } }),
  MarketingPlanRecord: () => ({ record: { id: "mktp_1", displayName: "2026-Q4", accountId: "budg_plan" } }),
  MarketingPlanList: () => ({ list: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 } }),
  BudgetAccountRecord: ({ id }) => ({ record: accounts[String(id)] }),
};
const decider = { ...me, permissions: ["Campaign", "MarketingPlan", "BudgetAccount"].map((entity) => ({ entity, action: "read" })) };
const open = (entity: string, record: object, as = decider) =>
  renderConsole(
    <Suspense fallback="…">
      <Evidence entity={model.entity(entity)!} record={{ id: "x_1", displayName: "X", version: 1, ...record } as never} />
    </Suspense>,
    { of: productModel, as, handlers },
  );
const budgets = async () => within(await screen.findByRole("region", { name: "预算" }));

afterEach(cleanup);

test("an expense over its campaign's budget says by how much", async () => {
  open("Expense", { campaignId: "camp_1", amount: cny(45_000) });
  const [budget, ...others] = await (await budgets()).findAllByRole("listitem");
  expect(within(budget!).getByText("超出 ¥150.00")).toBeTruthy();
  expect(budget!.textContent).toContain("活动预算 · 冬季学术会");
  expect(budget!.textContent).toContain("已支出¥700.00");
  expect(others).toEqual([]);
});

test("an increase takes from the plan what it gives the campaign", async () => {
  open("BudgetIncrease", { campaignId: "camp_1", amount: cny(45_000) });
  const [plan, campaign] = await (await budgets()).findAllByRole("listitem");
  expect(plan!.textContent).toContain("批准后可用 ¥4,550.00");
  expect(campaign!.textContent).toContain("批准后可用 ¥750.00");
});

test("a campaign comes out of its plan; a quarter without a plan of the year has no budget to come out of", async () => {
  open("Campaign", { planId: "mktp_1", budget: cny(100_000) });
  expect(await (await budgets()).findByText("批准后可用 ¥4,000.00")).toBeTruthy();
  cleanup();
  open("MarketingPlan", { year: 2027, quarter: 1, budget: cny(100_000) });
  expect(await (await budgets()).findByText("没有已批准的预算。")).toBeTruthy();
});

test("who may not see budgets is asked for none", async () => {
  const { api } = open("Expense", { campaignId: "camp_1", amount: cny(45_000) }, { ...me, permissions: [] });
  expect(await (await budgets()).findByText("没有已批准的预算。")).toBeTruthy();
  expect(api.calls).toEqual([]);
});
