/**
 * Moves of budgets. What a document adds to budget accounts is declared with its entity (`addsTo`); whoever changes that
 * moves the accounts by the difference in the same transaction. Accounts are moved under their version: of two who
 * commit the same money at once, one is run again and refused. 三(三)
 */
import type { Addition } from "../../../table/ledger.ts";
import { entityOf } from "../../../table/entity.ts";
import { money, moneyText, type Money } from "../../../table/money.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { balance } from "../../../platform/balance/balance.ts";
import type { Context } from "../../../platform/context.ts";
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

const budgetBalance = balance(BudgetAccount, {
  accounts: ["available", "committed", "spent"],
  neverBelowZero: {
    available: (account, wanted) => new Refusal([exceeded(account, account.available.amount, wanted)]),
    committed: tooLittle("committed"),
    spent: tooLittle("spent"),
  },
});

/** What a document adds to budget accounts as it is. */
export const additionsOf = <T extends Node>(record: T): Addition[] => entityOf<T>(record.constructor).addsTo?.(record) ?? [];

/** By account, what changes where documents add `after` instead of `before`. */
function movesBetween(before: readonly Addition[], after: readonly Addition[]): Map<string, Record<string, number>> {
  const moves = new Map<string, Record<string, number>>();
  const add = (additions: readonly Addition[], sign: 1 | -1): void => {
    for (const { to, by } of additions) {
      const sums = moves.get(to) ?? moves.set(to, {}).get(to)!;
      for (const [name, amount] of Object.entries(by)) sums[name] = (sums[name] ?? 0) + sign * amount;
    }
  };
  add(before, -1);
  add(after, 1);
  return moves;
}

/** Budgets that would be exceeded if documents added `after` instead of `before`; accounts that do not exist yet are left out. */
export async function budgetFindings(before: readonly Addition[], after: readonly Addition[], ctx: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, { available = 0 }] of movesBetween(before, after)) {
    const account = await ctx.loader.load<BudgetAccount>(id);
    if (account && available < 0 && account.available.amount + available < 0) findings.push(exceeded(account, account.available.amount, -available));
  }
  return findings;
}

/** The account to move within a unit of work; opened where there is none. */
async function accountFor(id: string, uow: UnitOfWork, ctx: Context, owner: { ownerId: string; name: string } | undefined): Promise<BudgetAccount> {
  const known = uow.find<BudgetAccount>(id) ?? (await ctx.loader.load<BudgetAccount>(id));
  if (known) return known;
  if (!owner) throw new Error(`There is no budget account ${id}`);
  const nothing = money(0, budgetCurrency);
  return uow.create(BudgetAccount, { id, ...owner, available: nothing, committed: nothing, spent: nothing });
}

interface Moves {
  before: readonly Addition[];
  after: readonly Addition[];
  /** Whose account is opened with it, where it does not exist yet. */
  opens?: { ownerId: string; name: string };
}

/** Moves the accounts by the difference. Refuses to take more than is available, with the shortfall. */
export async function moveBudgets({ before, after, opens }: Moves, uow: UnitOfWork, ctx: Context): Promise<void> {
  for (const [id, by] of movesBetween(before, after)) budgetBalance.move(uow, await accountFor(id, uow, ctx, opens), by);
}
