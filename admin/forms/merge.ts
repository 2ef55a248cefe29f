import type { AttributeModel } from "../../graphql/schema/model.ts";
import { same, type Values, valuesOf } from "./formValues.ts";

/** One attribute in which my form, the record I started from, and the record as it is now are not all alike. */
export interface Difference {
  attribute: AttributeModel;
  /** Who changed it: only me, only others, or both and differently. Only the last needs a choice. */
  by: "me" | "others" | "both";
}

export type Choice = "mine" | "theirs";

export function differences(attributes: AttributeModel[], base: Values, mine: Values, theirs: Values): Difference[] {
  const [was, my, their] = [base, mine, theirs].map((values) => valuesOf(attributes, values)) as [Values, Values, Values];
  return attributes.flatMap((attribute): Difference[] => {
    const { name } = attribute;
    const changedByMe = !same(my[name], was[name]);
    const changedByOthers = !same(their[name], was[name]);
    if (same(my[name], their[name])) return [];
    if (changedByMe && changedByOthers) return [{ attribute, by: "both" }];
    return changedByMe ? [{ attribute, by: "me" }] : [{ attribute, by: "others" }];
  });
}

/** My changes on top of theirs; where both changed the same attribute, as chosen. */
export function merge(found: Difference[], mine: Values, theirs: Values, choices: Record<string, Choice>): Values {
  const merged = { ...theirs };
  for (const { attribute, by } of found) {
    const mineWins = by === "me" || (by === "both" && choices[attribute.name] === "mine");
    if (mineWins) merged[attribute.name] = mine[attribute.name];
  }
  return merged;
}
