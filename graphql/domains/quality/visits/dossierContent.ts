/** What is shown of a record: the attributes that `shownRecords` names, as text. */
import { entityOf } from "../../../table/entity.ts";
import type { Node } from "../../../table/node.ts";
import type { Context } from "../../../platform/context.ts";
import { shownRecords } from "./inspectionScope.ts";
import type { Batch } from "../../supply/stock/batch.ts";

export interface ShownContent {
  facts: { label: string; value: string }[];
  columns: string[];
  rows: string[][];
}

/**
 * The request as it reads for a visitor, whose own role reads nothing: as the auditor does. What of it is shown is a
 * list of attributes, so that no right of the auditor's is passed on.
 */
export const readingFor = (ctx: Context): Context => ctx.of({ ...ctx.principal, held: [{ role: "auditor", from: ctx.today, sourceId: ctx.principal.id }] });

/** Only lines of the lot: what else came or went with the document is not what was asked for. */
export function ofLot<T extends Node>(record: T, { productId, batchNumber }: Pick<Batch, "productId" | "batchNumber">): T {
  const lines = shownRecords[entityOf(record.constructor).name]?.lines;
  if (!lines) return record;
  const every = (record as unknown as Record<string, { productId: string; batchNumber?: string }[]>)[lines.of] ?? [];
  const copy = Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, record);
  return Object.assign(copy, { [lines.of]: every.filter((one) => one.productId === productId && one.batchNumber === batchNumber) });
}

export async function contentOf(record: Node, reading: Context): Promise<ShownContent> {
  const { factsOf, linesOf } = await import("../../../platform/paper/paperContent.ts");
  const shown = shownRecords[entityOf(record.constructor).name];
  if (!shown) throw new Error(`Nothing is said of what a visitor sees of ${record.constructor.name}`);
  const facts = await factsOf(record, shown.facts, reading, reading.language);
  const table = shown.lines ? await linesOf(record, shown.lines, reading, reading.language) : undefined;
  return { facts: facts.filter(({ value }) => value !== ""), columns: table?.columns.map(({ title }) => title) ?? [], rows: table?.rows ?? [] };
}
