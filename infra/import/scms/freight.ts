/**
 * What the transport of each delivery cost. The file gives it on one line of a delivery note; the note's other lines refer
 * to that line, and are resolved by it. Some say in words that it is in the price, or on an invoice of its own.
 */
import { readCents } from "../cents.ts";
import type { ScmsRow } from "./scmsFile.ts";

export interface Freight {
  terms: "CHARGED" | "INCLUDED" | "SEPARATE";
  /** Known where it was charged. */
  cents?: number;
}

export interface FreightOfFile {
  byNote: ReadonlyMap<string, Freight>;
  /** How many lines give an amount or say how it was paid, refer to a line that does, or to one that does not. */
  given: number;
  resolved: number;
  unresolved: number;
}

const words: ReadonlyMap<string, Freight> = new Map([
  ["Freight Included in Commodity Cost", { terms: "INCLUDED" }],
  ["Invoiced Separately", { terms: "SEPARATE" }],
]);

function readFreight(text: string): Freight | undefined {
  const cents = readCents(text);
  return cents === undefined ? words.get(text) : { terms: "CHARGED", cents };
}

/** Id of the line that "See DN-304 (ID#:10589)" refers to. */
const referredTo = (text: string): string | undefined => /^See \S+ \(ID#:(\d+)\)$/.exec(text)?.[1];

export function freightOf(rows: readonly ScmsRow[]): FreightOfFile {
  const texts = new Map(rows.map(({ values }) => [values.ID.trim(), values["Freight Cost (USD)"].trim()]));
  const byNote = new Map<string, Freight>();
  let [given, resolved, unresolved] = [0, 0, 0];
  for (const { values } of rows) {
    const text = values["Freight Cost (USD)"].trim();
    const own = readFreight(text);
    const freight = own ?? readFreight(texts.get(referredTo(text) ?? "") ?? "");
    if (own) given++;
    else if (freight) resolved++;
    else unresolved++;
    const note = values["ASN/DN #"].trim();
    // A line with an amount takes precedence over one that refers to it or to another note.
    if (freight && (own || !byNote.has(note))) byNote.set(note, own ? larger(byNote.get(note), own) : { terms: freight.terms });
  }
  return { byNote, given, resolved, unresolved };
}

/** An amount says more than words. */
const larger = (known: Freight | undefined, own: Freight): Freight => (known?.cents === undefined ? own : known);
