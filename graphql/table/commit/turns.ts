/** Lets those who change the same thing at once in one process go one after the other. */
import { LRUCache } from "lru-cache";
import pLimit, { type LimitFunction } from "p-limit";

/** By what is changed, what of this process is under way with it. */
const turns = new LRUCache<string, LimitFunction>({ max: 1_000 });

/**
 * Runs the work when nothing else of this process is at work on any of these. Side by side, all but one would have to try
 * again. They come in order, so that no two wait for each other.
 */
export function inTurn<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
  const [name, ...others] = names;
  if (name === undefined) return work();
  const turn = turns.get(name) ?? pLimit(1);
  turns.set(name, turn);
  return turn(() => inTurn(others, work));
}
