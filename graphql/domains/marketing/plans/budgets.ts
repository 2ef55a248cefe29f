/**
 * The budgets of marketing. They follow what plans, campaigns, increases and expenses add to them (`follows`, `draws`),
 * under their version: of two who commit the same money at once, one is run again and refused. 三(三)
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import { balance } from "../../../platform/balance/balance.ts";
import { nothingIn } from "../../../platform/balance/draws.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { BudgetAccount } from "./budgetAccount.ts";

/** The currency of all budgets. */
export const budgetCurrency = "CNY";

const budgetExceeded = rule<{ name: string; available: Money; short: Money }>("BUDGET_EXCEEDED", {
  clause: "三(三)",
  message: {
    zh: ({ name, available, short }) => `“${name}”的可用预算为 ${moneyText(available)}，还差 ${moneyText(short)}`,
    en: ({ name, available, short }) => `${moneyText(available)} of the budget of "${name}" are available, ${moneyText(short)} too little`,
  },
  remedy: { zh: () => "请减少金额，或先批准追加预算或修订计划", en: () => "Reduce the amount, or have an increase of the budget or a revision of the plan approved first", by: ["BudgetIncrease.approve"] },
  discloses: ["BudgetAccount"],
  discreetly: { zh: () => "可用预算不足", en: () => "Less than that is available of the budget" },
});

const otherCurrency = rule("BUDGET_IN_OTHER_CURRENCY", {
  clause: "三(三)",
  message: { zh: () => `预算只以 ${budgetCurrency} 编制`, en: () => `Budgets are kept in ${budgetCurrency}` },
  remedy: { zh: () => "请按当日汇率折算后填写", en: () => "Convert the amount at the rate of the day" },
});

export const currencyFindings = ({ currency }: Money, field: string): Finding[] => (currency === budgetCurrency ? [] : [otherCurrency(undefined, { field })]);

const exceeded = (account: BudgetAccount, available: number, wanted: number): Finding =>
  budgetExceeded({ name: account.name, available: money(available, budgetCurrency), short: money(wanted - available, budgetCurrency) }, { record: account });

const tooLittle = (what: string) => ({ id }: BudgetAccount, amount: number): RangeError => new RangeError(`${id} has less than ${amount} ${what}`);

export const marketingBudget = balance(BudgetAccount, {
  accounts: ["available", "committed", "spent"],
  neverBelowZero: {
    available: (account, wanted) => new Refusal([exceeded(account, account.available.amount, wanted)]),
    committed: tooLittle("committed"),
    spent: tooLittle("spent"),
  },
});

/** A budget account as it is opened. */
export const openedBudget = (id: string, ownerId: string, name: string) => ({ id, ownerId, name, ...nothingIn(budgetCurrency) });
