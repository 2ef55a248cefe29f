/**
 * Balances: records that keep the sums of what is posted to them, of which some never go below zero. The invariant:
 * whatever several people do at once, no such sum is committed below zero, and each equals what was added to it
 * (table/ledger.ts; `npm run audit:verify` recomputes it).
 *
 * There are two ways to move a balance. `move` changes the record under its version: of two who move it at once one is
 * run again. Chained entries need it, because the record holds the hash of the last one. `shift` moves counters under
 * conditions only, so that many succeed at once; it is for what no chained entry of the transaction adds to.
 */
import { entityOf, sortValue, type NodeClass } from "../../table/entity.ts";
import { money, type Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { keeps } from "../lifecycle/keeps.ts";

/** Amounts by the names of sums: minor units of money, or packs; negative where they take away. */
type Moves<S extends string> = Partial<Record<S, number>>;

interface BalanceRules<T extends Node, S extends string> {
  /** Every sum of the record. */
  accounts: readonly S[];
  /** Those that are never below zero, and what is thrown where more is taken than there is: a Refusal, where people can ask for that. */
  neverBelowZero: Partial<Record<S, (record: T, wanted: number) => Error>>;
}

export interface Balance<T extends Node, S extends string> {
  readonly target: NodeClass<T>;
  /** What would be thrown where this were moved; undefined where there is enough. */
  overdraft(record: T, by: Moves<S>): Error | undefined;
  /** Under the record's version. */
  move(uow: UnitOfWork, record: T, by: Moves<S>): void;
  /** Without the record's version, while no sum falls below zero. */
  shift(uow: UnitOfWork, record: T, by: Moves<S>): void;
}

const amountOf = (record: Node, account: string): number => Number(sortValue(record, account));

function setAmount(record: Node, account: string, amount: number): void {
  const before = (record as unknown as Record<string, number | Money>)[account];
  Object.assign(record, { [account]: typeof before === "object" ? money(amount, before.currency) : amount });
}

/** Declares that an entity is a balance; its `sums` are the accounts. */
export function balance<T extends Node, S extends keyof T & string>(target: NodeClass<T>, { accounts, neverBelowZero }: BalanceRules<T, S>): Balance<T, S> {
  const { name, sums = [] } = entityOf(target as Function);
  if ([...sums].sort().join() !== [...accounts].sort().join()) throw new Error(`${name} keeps the sums ${sums.join(", ")} and declares the accounts ${accounts.join(", ")}`);
  const guarded = Object.keys(neverBelowZero) as S[];
  // Whoever has changed it, by whatever way.
  keeps(target, (record) => {
    const overdrawn = guarded.find((account) => amountOf(record, account) < 0);
    if (overdrawn) throw new RangeError(`${record.id} would have ${amountOf(record, overdrawn)} ${overdrawn}`);
  });
  const overdraft = (record: T, by: Moves<S>): Error | undefined => {
    for (const account of guarded) {
      const amount = by[account] ?? 0;
      if (amount < 0 && amountOf(record, account) + amount < 0) return neverBelowZero[account]!(record, -amount);
    }
    return undefined;
  };
  const refuseOverdraft = (record: T, by: Moves<S>): void => {
    const error = overdraft(record, by);
    if (error) throw error;
  };
  const entriesOf = (by: Moves<S>) => (Object.entries(by) as [S, number][]).filter(([, amount]) => amount !== 0);
  return {
    target,
    overdraft,
    move(uow, record, by) {
      refuseOverdraft(uow.current(record), by);
      const edited = uow.edit(record);
      for (const [account, amount] of entriesOf(by)) setAmount(edited, account, amountOf(edited, account) + amount);
    },
    shift(uow, record, by) {
      refuseOverdraft(record, by);
      const taken = entriesOf(by).filter(([account, amount]) => amount < 0 && guarded.includes(account));
      uow.shift(record, Object.fromEntries(entriesOf(by)), { same: {}, atLeast: Object.fromEntries(taken.map(([account, amount]) => [account, -amount])) });
    },
  };
}
