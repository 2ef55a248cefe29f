/**
 * Merges the lines of a document that two people changed: line by line, and within a line value by value. Only a line in
 * which both changed the same value differently, or that one changed and the other removed, is left to choose.
 */
import { diffIndices } from "node-diff3";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { same, type Values } from "./formValues.ts";

/** A line, or none where it was removed, as each would have it. */
export interface Contest {
  mine: Values[];
  theirs: Values[];
}

/** What the merged document consists of, in its order. */
export type Piece = { lines: Values[] } | Contest;

export const isContest = (piece: Piece): piece is Contest => "mine" in piece;

export function mergeLines({ attributes = [] }: AttributeModel, base: Values[], mine: Values[], theirs: Values[]): Piece[] {
  const references = attributes.filter(({ kind }) => kind === "reference").map(({ name }) => name);
  const [my, their] = [align(base, mine, references), align(base, theirs, references)];
  return [
    added(my, their, 0),
    ...base.flatMap((line, i): Piece[] => [mergeLine(line, my.became[i], their.became[i]), added(my, their, i + 1)]),
  ].filter((piece) => isContest(piece) || piece.lines.length > 0);
}

interface Alignment {
  /** What became of each line of the base; undefined where it was removed. */
  became: (Values | undefined)[];
  /** Lines that were added before the line of the base of this place, the last of them at the end. */
  added: Values[][];
}

/** Lines have no identity: those that are alike are the same, and between them those of the same product, or at the same place. */
function align(base: Values[], side: Values[], references: readonly string[]): Alignment {
  const alignment: Alignment = { became: [...base], added: Array.from({ length: base.length + 1 }, () => []) };
  const asTexts = (lines: Values[]) => lines.map((line) => JSON.stringify(line));
  for (const { buffer1: [from, count], buffer2: [at, length] } of diffIndices(asTexts(base), asTexts(side))) {
    const changed = side.slice(at, at + length);
    const isSame = (one: Values, other: Values) => references.length > 0 && references.every((name) => same(one[name], other[name]));
    for (let i = 0; i < count; i++) {
      const found = count === length ? 0 : changed.findIndex((line) => isSame(line, base[from + i]!));
      const before = found < 0 ? [] : changed.splice(0, found);
      alignment.added[from + i]!.push(...before);
      alignment.became[from + i] = found < 0 ? undefined : changed.shift();
    }
    alignment.added[from + count]!.push(...changed);
  }
  return alignment;
}

/** Lines that both added are all kept, those that are alike once. */
function added(my: Alignment, their: Alignment, place: number): Piece {
  const theirs = their.added[place]!;
  return { lines: [...theirs, ...my.added[place]!.filter((line) => !theirs.some((other) => same(line, other)))] };
}

function mergeLine(was: Values, my: Values | undefined, their: Values | undefined): Piece {
  if (same(my, their)) return taken(my);
  if (same(my, was)) return taken(their);
  if (same(their, was)) return taken(my);
  if (!my || !their) return { mine: [my].filter((line) => line !== undefined), theirs: [their].filter((line) => line !== undefined) };
  const merged = { ...their };
  const contested: string[] = [];
  for (const name of Object.keys(my)) {
    if (same(my[name], was[name]) || same(my[name], their[name])) continue;
    if (same(their[name], was[name])) merged[name] = my[name];
    else contested.push(name);
  }
  if (contested.length === 0) return taken(merged);
  return { mine: [{ ...merged, ...Object.fromEntries(contested.map((name) => [name, my[name]])) }], theirs: [merged] };
}

const taken = (line: Values | undefined): Piece => ({ lines: line ? [line] : [] });
