/** How a statement follows from the customer ledger: its opening balance, its lines, its closing balance. 四(四)3 */
import { readAll } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import type { NumberedDocument } from "../../../platform/entity/document.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { LedgerEntry } from "../receivables/ledgerEntry.ts";
import { balanceBefore, owedBy } from "../receivables/ledgerFigures.ts";
import type { AccountStatement, AccountStatementLine } from "./accountStatement.ts";

const mostLines = 500;
const mostDays = 366;

const periodBackwards = rule("PERIOD_BACKWARDS", { message: { zh: () => "截止日期早于起始日期", en: () => "The period ends before it begins" } });

const periodTooLong = rule("PERIOD_TOO_LONG", {
  message: { zh: () => `对账期间最长 ${mostDays} 天`, en: () => `A statement covers at most ${mostDays} days` },
  remedy: { zh: () => "请分期对账", en: () => "Divide the period" },
});

const periodNotOver = rule("PERIOD_NOT_OVER", {
  clause: "四(四)3",
  message: { zh: () => "对账期间尚未结束", en: () => "The period is not over" },
  remedy: { zh: () => "截止日期须早于今天", en: () => "Let it end before today" },
});

const tooManyLines = rule("TOO_MANY_STATEMENT_LINES", {
  message: { zh: () => `该期间超过 ${mostLines} 笔单据`, en: () => `The period has more than ${mostLines} documents` },
  remedy: { zh: () => "请缩短对账期间", en: () => "Choose a shorter period" },
});

const figuresBehind = rule("STATEMENT_FIGURES_BEHIND", {
  clause: "四(四)3",
  message: { zh: () => "往来汇总正在更新", en: () => "The sums of the ledger are being brought up to date" },
  remedy: { zh: () => "请稍后再试", en: () => "Try again in a moment" },
});

export function periodFindings({ from, to }: AccountStatement, ctx: Context): Finding[] {
  if (to < from) return [periodBackwards(undefined, { field: "to" })];
  return [...(to < ctx.today ? [] : [periodNotOver(undefined, { field: "to" })]), ...(daysBetween(from, to) >= mostDays ? [periodTooLong(undefined, { field: "from" })] : [])];
}

interface Change {
  on: string;
  sourceId: string;
  /** Minor units. */
  amount: number;
}

/** What each document changed on each day, in the order of booking; what only moved money between parts of the account is left out. */
async function changesOf({ customerId, currency, from, to }: AccountStatement, ctx: Context): Promise<Change[]> {
  const found = new Map<string, Change>();
  const entries = readAll(ctx.table, LedgerEntry, { filter: { customerId: { eq: customerId }, bookedOn: { from, to } }, orderBy: { sort: "bookedOn", descending: false } });
  for await (const entry of entries) {
    const { bookedOn: on, sourceId, amount } = entry;
    if (amount.currency !== currency) continue;
    const change = found.get(`${on} ${sourceId}`) ?? { on, sourceId, amount: 0 };
    found.set(`${on} ${sourceId}`, { ...change, amount: change.amount + owedBy(entry) });
  }
  return [...found.values()].filter(({ amount }) => amount !== 0);
}

/** Fills in the balances and the lines. */
export async function completeStatement(statement: AccountStatement, ctx: Context): Promise<void> {
  const { customerId, currency, from, to } = statement;
  const [opening, closing, changes] = await Promise.all([balanceBefore(ctx.table, customerId, currency, from), balanceBefore(ctx.table, customerId, currency, addDays(to, 1)), to < from ? [] : changesOf(statement, ctx)]);
  if (changes.length > mostLines) throw new Refusal([tooManyLines(undefined, { field: "from" })]);
  const sources = new Map((await ctx.loader.loadAll<NumberedDocument>([...new Set(changes.map(({ sourceId }) => sourceId))])).map((one) => [one.id, one]));
  let balance = opening.owed;
  const lines: AccountStatementLine[] = changes.map(({ on, sourceId, amount }) => {
    balance += amount;
    return { on, sourceId, documentNumber: sources.get(sourceId)?.number ?? sourceId, amount: money(amount, currency), balance: money(balance, currency) };
  });
  // The balances are sums that the projections keep, a moment behind the ledger: what does not add up is not stated.
  if (balance !== closing.owed && to >= from) throw new Refusal([figuresBehind()]);
  Object.assign(statement, { lines, opening: money(opening.owed, currency), closing: money(balance, currency), unapplied: money(closing.unapplied, currency) });
}
