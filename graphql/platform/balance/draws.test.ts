/** How documents draw on budgets is checked when they are declared; what it comes to, where marketing spends (campaign.test.ts). */
import { expect, test } from "vitest";
import { Campaign } from "../../domains/marketing/campaigns/campaign.ts";
import { Expense } from "../../domains/marketing/campaigns/expense.ts";
import { marketingBudget } from "../../domains/marketing/plans/budgets.ts";
import { entityOf } from "../../table/entity.ts";
import { draws } from "./draws.ts";
import { follows } from "./followed.ts";

const turns = { from: () => "budg_one", amount: "budget" as const, commitsOn: "approve", spendsOn: "complete", releasesOn: "evaluate" };

/** A campaign gives a budget and draws on none; what it adds is taken from it for the test. */
function drawsLikeACampaign(rules: Partial<typeof turns> & { reversesOn?: string }): void {
  const declaration = entityOf(Campaign);
  const { addsTo } = declaration;
  declaration.addsTo = undefined;
  try {
    draws(Campaign as never, marketingBudget, { ...turns, ...rules } as never);
  } finally {
    declaration.addsTo = addsTo;
  }
}

test("on actions that its lifecycle has", () => {
  expect(() => drawsLikeACampaign({ spendsOn: "settle" })).toThrow("Campaign has no action settle that could draw on a budget");
});

test("in no state that may be reached with and without drawing", () => {
  // A campaign is cancelled as a draft and as approved, so that nothing says whether its budget is still committed.
  expect(() => drawsLikeACampaign({ releasesOn: "evaluate" })).toThrow("Campaign in the state CANCELLED may have drawn on its budget or not");
});

test("once, and a balance follows what adds to it", () => {
  expect(() => draws(Expense, marketingBudget, { ...turns, amount: "amount", spendsOn: "pay", releasesOn: "cancel" })).toThrow("Expense says twice what it adds to budgets");
  expect(() => follows(marketingBudget, Expense)).toThrow('The document that a balance follows "Expense" is declared twice');
  expect(() => follows(marketingBudget, (marketingBudget.target))).toThrow("BudgetAccount adds to no sums that a balance could follow");
});
