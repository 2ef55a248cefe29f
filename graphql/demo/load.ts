/**
 * A small company to look around in: its people, warehouse, products and suppliers, and purchases and sales in every
 * state. All of it is entered by its people through the same rules as in daily work. Each room of a domain brings its
 * part (`*.demo.ts`). Loading it again changes nothing.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { migrationKey } from "../table/keys.ts";
import { Table } from "../table/table.ts";
import "../schema/schema.ts";
import { tableName } from "../platform/configuration.ts";
import { Cast } from "./cast.ts";
import { demoParts, type DemoPart } from "./part.ts";

/** Every file of the demo, in an order that is the same on each machine: the keys of its steps follow from it. */
async function declareParts(): Promise<void> {
  const domains = join(import.meta.dirname, "../domains");
  const files = readdirSync(domains, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".demo.ts"));
  for (const file of files.sort()) await import(join(domains, file));
}

/** Enters the demo. Answers what enters the parts that rest on figures: for who knows when the projections have made them. */
export async function loadDemo(report: (message: string) => void, table = new Table(tableName())): Promise<() => Promise<void>> {
  if (await table.get(migrationKey("demo"))) return () => Promise.resolve();
  await declareParts();
  const cast = new Cast(table);
  const entered = new Map<DemoPart, unknown>();
  const enter = async (part: DemoPart): Promise<void> => {
    const given = Object.fromEntries(Object.entries(part.needs).map(([name, need]) => [name, entered.get(need)]));
    const result = await part.enter(cast, given);
    entered.set(part, result);
    if (part.report) report(part.report(result));
  };
  for (const part of demoParts()) if (!part.onFigures) await enter(part);
  const now = new Date().toISOString();
  await table.putUnlessChanged({ ...migrationKey("demo"), version: 1, startedAt: cast.now.toISOString(), finishedAt: now }, undefined);
  return async () => {
    for (const part of demoParts()) if (part.onFigures) await enter(part);
  };
}
