/**
 * What machines enter may be sent twice, long after an idempotency key is forgotten. Where an entity's ids follow from
 * what is entered (`identify`), the same is answered by the record that it made the first time, and anything else under
 * that id is refused.
 */
import canonicalize from "canonicalize";
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Context } from "../context.ts";
import { refuseIfAny, rule } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import { inputAttributes } from "./validate.ts";

const enteredOtherwise = rule<{ differing: readonly Label[] }>("ENTERED_OTHERWISE", {
  message: {
    zh: ({ differing }) => `此前已按同一编号登记过，内容不同：${differing.map(({ zh }) => zh).join("、")}`,
    en: ({ differing }) => `It was already recorded under the same reference with different values of: ${differing.map(({ en }) => en).join(", ")}`,
  },
  remedy: { zh: () => "请核对；新的内容请使用新的编号", en: () => "Check it; use a new reference for new content" },
});

const same = (one: unknown, other: unknown): boolean => canonicalize([one ?? null]) === canonicalize([other ?? null]);

/** The record that these values made before; undefined where there is none. */
export async function findExistingEntry<T extends Node>(ctx: Context, target: NodeClass<T>, id: string | undefined, values: Partial<T>): Promise<T | undefined> {
  const known = id ? await ctx.loader.load<T>(id) : null;
  if (!known) return undefined;
  const differing = inputAttributes(target).filter(({ name }) => !same(values[name as keyof T], known[name as keyof T]));
  refuseIfAny(differing.length > 0 ? [enteredOtherwise({ differing }, { record: known })] : []);
  return known;
}
