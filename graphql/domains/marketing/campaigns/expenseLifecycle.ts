import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { moneyText, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, legalStep } from "../../../platform/approval/standardSteps.ts";
import { coveredBy } from "../../../platform/balance/draws.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { accountIdOf, type BudgetAccount } from "../plans/budgetAccount.ts";
import { budgetCurrency, marketingBudget } from "../plans/budgets.ts";
import { benefitFindings, evidenceFindings, isOfHealthCare } from "./benefits.ts";
import { legalFirst, marketingTiers } from "./campaignLifecycle.ts";
import { spendable } from "./spendable.ts";
import type { Campaign } from "./campaign.ts";
import type { Expense } from "./expense.ts";

export const ExpenseStatus = enumeration("ExpenseStatus", "Status of an expense.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待付款", en: "To pay", tone: "info", about: "Its amount is committed; somebody pays who neither asked for nor approved it." },
  PAID: { zh: "已付款", en: "Paid", tone: "good" },
  REVERSED: { zh: "已冲销", en: "Reversed", about: "The payment came back; it is available again." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type ExpenseStatus = ValueOf<typeof ExpenseStatus>;

const paidTooMuch = rule<{ committed: Money }>("PAID_MORE_THAN_APPROVED", {
  clause: "三(三)",
  message: { zh: ({ committed }) => `批准的金额为 ${moneyText(committed)}，不能付得更多`, en: ({ committed }) => `${moneyText(committed)} were approved, and no more can be paid` },
  remedy: { zh: () => "差额请另行申请费用", en: () => "Ask for the difference with an expense of its own" },
  discloses: ["Expense.amount"],
  discreetly: { zh: () => "付款超过批准金额", en: () => "More than was approved" },
});

const paidOutOfTime = rule("EXPENSE_PAID_OUT_OF_TIME", { message: { zh: () => "付款日期不能晚于今天", en: () => "The date of the payment lies in the future" } });

const paidInOtherCurrency = rule("PAID_IN_OTHER_CURRENCY", { message: { zh: () => `以 ${budgetCurrency} 登记实付金额`, en: () => `What was paid is recorded in ${budgetCurrency}` } });

const campaignOf = async ({ campaignId }: Expense, ctx: Step<Expense>["ctx"]): Promise<Campaign> => (await ctx.loader.load<Campaign>(campaignId))!;

const ofOpenCampaign: Guard<Expense> = async (expense, ctx) => spendable(await campaignOf(expense, ctx));
const withinBudget = coveredBy<BudgetAccount, Expense>(marketingBudget, ({ campaignId }) => accountIdOf(campaignId), ({ amount }) => amount);
const lawful: Guard<Expense> = async (expense, ctx) => [...(await benefitFindings(expense, ctx)), ...evidenceFindings(expense)];

class ExpensePaymentInput {
  @Attribute(() => Money, { zh: "实付金额", en: "Paid", about: "What was paid; the rest of the approved amount is available again.", input: { required: true, min: 1 } })
  paid!: Money;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the payment.", input: { required: true, when: "any" } })
  paidOn!: string;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;
}

function pay({ record, input: { paid, paidOn, bankReference }, ctx }: Step<Expense, ExpensePaymentInput>): void {
  const committed = record.committed!;
  refuseIfAny([
    ...(paid.currency === budgetCurrency ? [] : [paidInOtherCurrency(undefined, { field: "paid" })]),
    ...(paid.amount > committed.amount ? [paidTooMuch({ committed }, { field: "paid" })] : []),
    ...(paidOn > ctx.today ? [paidOutOfTime(undefined, { field: "paidOn" })] : []),
  ]);
  Object.assign(record, { paid, paidOn, bankReference });
}

const expenseRoute = approvalRoute("marketingExpense", marketingTiers, { label: { zh: "推广费用", en: "Expense" } });
const publicationRoute = approvalRoute("publicationExpense", legalFirst, { label: { zh: "推广费用（广告发布）", en: "Expense (publication)" }, always: ["legal"] });
/** Payments to health care: legal and the department manager, whatever the amount. 药品管理法 §88 */
const healthCareRoute = approvalRoute(
  "healthCareExpense",
  [{ upTo: { CNY: 50_000_000 }, steps: [legalStep, departmentManagerStep] }, { steps: [legalStep, departmentManagerStep, financeStep] }],
  { label: { zh: "推广费用（医疗卫生）", en: "Expense (health care)" }, always: ["legal", "departmentManager"] },
);

const routeFor = (expense: Expense) => (isOfHealthCare(expense) ? healthCareRoute : expense.purpose === "PUBLICATION" ? publicationRoute : expenseRoute);

export const expenseLifecycle = lifecycle<Expense, ExpenseStatus>({
  states: ExpenseStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["PAID"],
  actions: {
    ...approval<Expense, ExpenseStatus>({
      route: { among: [expenseRoute, publicationRoute, healthCareRoute], choose: routeFor },
      amount: "amount",
      submitters: ["marketingSpecialist", "marketingLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the expense; its amount is committed once it is approved.", guards: [ofOpenCampaign, withinBudget, lawful] },
      guards: [ofOpenCampaign, withinBudget, lawful],
    }),
    pay: {
      label: { zh: "登记付款", en: "Record payment" },
      about: "Records what was paid, by somebody who neither asked for nor approved it; the rest is available again.",
      from: "APPROVED",
      to: "PAID",
      tone: "primary",
      duty: "payer",
      input: ExpensePaymentInput,
      guards: [lawful],
      effect: pay,
    },
    reverse: {
      label: { zh: "冲销", en: "Reverse" },
      about: "The payment came back: its amount is available again.",
      from: "PAID",
      to: "REVERSED",
      tone: "danger",
      input: ReasonInput,
      guards: [ofOpenCampaign],
    },
    cancel: cancel({ about: "Cancels an expense that is not paid; what was committed is available again.", from: ["DRAFT", "APPROVED"] }),
  },
});
