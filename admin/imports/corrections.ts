import type { Correction } from "./importJob.ts";

/** Names one cell of the file. */
export const cellKey = (row: number, attribute: string): string => `${row}/${attribute}`;

/** All corrections of an import: those it has, and what was put right since; the later of two for a cell counts. */
export function correctionsOf(earlier: readonly Correction[], edits: Record<string, string>): Correction[] {
  const all = new Map(earlier.map((correction) => [cellKey(correction.row, correction.attribute), correction]));
  for (const [key, value] of Object.entries(edits)) {
    const [row = "", attribute = ""] = key.split("/");
    all.set(key, { row: Number(row), attribute, value: value.trim() === "" ? null : value });
  }
  return [...all.values()];
}
