/**
 * Documents that draw on a budget: one of their actions commits an amount, a later one spends what was really paid, others
 * give it back. The invariant: what a document has committed or spent follows from its state alone, and no budget is
 * overdrawn, however many draw on it at once. 三(三)
 */
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Addition } from "../../table/ledger.ts";
import { money, type Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import type { Guard } from "../lifecycle/lifecycle.ts";
import type { Balance } from "./balance.ts";
import { follows, shortfalls } from "./followed.ts";
import { turnsOf, type TurnRules } from "./turns.ts";

/** A balance that is a budget: what is available, committed to documents, and spent by them. */
export type Budget<T extends Node> = Balance<T, "available" | "committed" | "spent">;

/** What a document that draws on a budget keeps of that. */
interface Drawing extends Document {
  /** From its commitment until it is paid or released. */
  committed?: Money;
  /** What was really paid; the action that spends sets it. */
  paid?: Money;
  /** Business day on which the payment came back. */
  reversedOn?: string;
}

interface Accounts<D> {
  /** Id of the budget that the document draws on. */
  from: (record: D) => string;
  /** Id of the budget that this one was given out of, where it was: what is spent counts as spent there, too. */
  outOf?: (record: D) => string | undefined;
}

interface DrawRules<D extends Drawing> extends Accounts<D>, TurnRules {
  /** Attribute with the amount that is committed. */
  amount: keyof D & string;
  /** Id of a record that must not change while the document draws, such as the campaign whose budget it is. */
  reliesOn?: (record: D) => string;
}

function additions<D extends Drawing>({ committed, paid, reversedOn }: D, from: string, outOf: string | undefined): Addition[] {
  if (committed) return [{ to: from, by: { available: -committed.amount, committed: committed.amount } }];
  if (!paid || reversedOn) return [];
  const spent = { to: from, by: { available: -paid.amount, spent: paid.amount } };
  return outOf ? [spent, { to: outOf, by: { committed: -paid.amount, spent: paid.amount } }] : [spent];
}

/** Declares beside a document's entity on which of its actions it draws on a budget. */
export function draws<T extends Node, D extends Drawing>(documents: NodeClass<D>, budget: Budget<T>, { from, outOf, amount, reliesOn, ...rules }: DrawRules<D>): void {
  const entity = entityOf<D>(documents);
  if (entity.addsTo) throw new Error(`${entity.name} says twice what it adds to budgets`);
  const turns = turnsOf(documents, rules);
  entity.addsTo = (record) => additions(record, from(record), outOf?.(record));
  const stand = (record: D, { today }: Context): void => {
    const turn = turns.get(record.status);
    record.committed = turn === "COMMITTED" ? (record[amount] as Money) : undefined;
    if (turn === "REVERSED") record.reversedOn ??= today;
  };
  follows(budget, documents, { stand, reliesOn });
}

/** Refuses, before it is asked for, what would take more than is available of the budget. */
export const coveredBy =
  <T extends Node, D>(budget: Budget<T>, from: (record: D) => string, amount: (record: D) => Money): Guard<D> =>
  (record, ctx) =>
    shortfalls(budget, [], [{ to: from(record), by: { available: -amount(record).amount } }], ctx);

/** What an account holds when it is opened. */
export function nothingIn(currency: string): { available: Money; committed: Money; spent: Money } {
  const nothing = money(0, currency);
  return { available: nothing, committed: nothing, spent: nothing };
}
