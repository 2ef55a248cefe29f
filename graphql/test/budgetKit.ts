/**
 * What a test of documents that draw on a budget (platform/balance/draws.ts) gets for free: whatever is committed, paid,
 * released and reversed, all of a round at once, the budget is never overdrawn and holds what its documents say.
 */
import fc from "fast-check";
import { expect } from "vitest";
import type { Node } from "../table/node.ts";
import type { Outcome } from "../platform/lifecycle/change.ts";
import { codesOf } from "./stage.ts";

/** Whole units of money. */
interface Standing {
  available: number;
  committed: number;
  spent: number;
}

/** One budget and the turns of the documents that draw on it. */
export interface DrawnBudget<D extends Node> {
  /** A document that waits for its commitment; undefined where it was refused before. */
  request: (amount: number) => Promise<D | undefined>;
  commit: (document: D) => Promise<Outcome<D>>;
  spend: (document: D, amount: number) => Promise<unknown>;
  release: (document: D) => Promise<unknown>;
  reverse: (document: D) => Promise<unknown>;
  standing: () => Promise<Standing>;
}

const ends = ["stay", "release", "spend", "reverse"] as const;

const plans = fc.array(fc.array(fc.record({ amount: fc.integer({ min: 1, max: 60 }), paid: fc.integer({ min: 1, max: 60 }), end: fc.constantFrom(...ends) }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });

type Plan = typeof plans extends fc.Arbitrary<(infer P)[][]> ? P : never;
type Committed<D> = Plan & { document: D };

/** What it has spent in the end. */
async function end<D extends Node>(budget: DrawnBudget<D>, { document, amount, paid: wanted, end: how }: Committed<D>): Promise<number> {
  const paid = Math.min(amount, wanted);
  if (how === "release") await budget.release(document);
  if (how === "spend" || how === "reverse") await budget.spend(document, paid);
  if (how === "reverse") await budget.reverse(document);
  return how === "spend" ? paid : 0;
}

/** @param open a budget of this much, with nothing committed. @param refusal code of the rule that refuses to overdraw it. */
export async function neverOverdrawn<D extends Node>(open: (available: number) => Promise<DrawnBudget<D>>, refusal: string, numRuns = 4): Promise<void> {
  const total = 100;
  await fc.assert(
    fc.asyncProperty(plans, async (rounds) => {
      const budget = await open(total);
      let [committed, spent] = [0, 0];
      let earlier: Committed<D>[] = [];
      // What the last round has committed ends while the next one commits.
      for (const round of [...rounds, []]) {
        const waiting: Committed<D>[] = [];
        for (const plan of round) {
          const document = await budget.request(plan.amount);
          if (document) waiting.push({ ...plan, document });
        }
        const [outcomes, paid] = await Promise.all([
          Promise.all(waiting.map(({ document }) => budget.commit(document))),
          Promise.all(earlier.map((one) => end(budget, one))),
        ]);
        expect(outcomes.flatMap(codesOf).filter((code) => code !== refusal)).toEqual([]);
        const accepted = waiting.filter((_, i) => outcomes[i]!.record);
        const ended = earlier.filter((one) => one.end !== "stay");
        committed += sum(accepted.map(({ amount }) => amount)) - sum(ended.map(({ amount }) => amount));
        spent += sum(paid);
        expect(await budget.standing()).toEqual({ available: total - committed - spent, committed, spent });
        expect(committed + spent).toBeLessThanOrEqual(total);
        earlier = accepted;
      }
    }),
    { numRuns },
  );
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
