import type { AttributeModel } from "../../graphql/schema/model.ts";
import { same, type Values, valuesOf } from "./formValues.ts";
import { isContest, mergeLines, type Piece } from "./mergeLines.ts";

/** One attribute in which my form, the record I started from, and the record as it is now are not all alike. */
export interface Difference {
  attribute: AttributeModel;
  /** Who changed it: only me, only others, or both and differently. */
  by: "me" | "others" | "both";
  /** Of lines that both changed: what they become. */
  pieces?: Piece[];
}

export type Choice = "mine" | "theirs";

export function differences(attributes: AttributeModel[], base: Values, mine: Values, theirs: Values): Difference[] {
  const [was, my, their] = [base, mine, theirs].map((values) => valuesOf(attributes, values)) as [Values, Values, Values];
  return attributes.flatMap((attribute): Difference[] => {
    const { name } = attribute;
    const changedByMe = !same(my[name], was[name]);
    const changedByOthers = !same(their[name], was[name]);
    if (same(my[name], their[name])) return [];
    if (!changedByMe || !changedByOthers) return [{ attribute, by: changedByMe ? "me" : "others" }];
    if (attribute.kind !== "object" || !attribute.list) return [{ attribute, by: "both" }];
    return [{ attribute, by: "both", pieces: mergeLines(attribute, was[name] as Values[], my[name] as Values[], their[name] as Values[]) }];
  });
}

/** A value, or a line of a document, of which one has to be chosen. */
export interface Contested {
  key: string;
  attribute: AttributeModel;
  /** Place of the line in the merged document, counted from one. */
  row?: number;
  /** As `attribute` of each would be. */
  mine: unknown;
  theirs: unknown;
}

const keyOf = (attribute: AttributeModel, place?: number): string => (place === undefined ? attribute.name : `${attribute.name}.${place}`);

export function contestsOf({ attribute, by, pieces }: Difference, mine: Values, theirs: Values): Contested[] {
  if (by !== "both") return [];
  if (!pieces) return [{ key: keyOf(attribute), attribute, mine: mine[attribute.name], theirs: theirs[attribute.name] }];
  const rows = pieces.map((_, place) => 1 + pieces.slice(0, place).reduce((sum, piece) => sum + (isContest(piece) ? 1 : piece.lines.length), 0));
  return pieces.flatMap((piece, place) => (isContest(piece) ? [{ key: keyOf(attribute, place), attribute, row: rows[place], ...piece }] : []));
}

/** My changes on top of theirs; where both changed the same value, as chosen. */
export function merge(found: Difference[], mine: Values, theirs: Values, choices: Record<string, Choice>): Values {
  const merged = { ...theirs };
  for (const { attribute, by, pieces } of found) {
    const { name } = attribute;
    if (pieces) merged[name] = pieces.flatMap((piece, place) => (isContest(piece) ? piece[choices[keyOf(attribute, place)]!] : piece.lines));
    else if (by === "me" || (by === "both" && choices[keyOf(attribute)] === "mine")) merged[name] = mine[name];
  }
  return merged;
}
