/** One list at several lengths, in one table, in turns: neither time nor capacity may depend on how long it is. */
import { deepStrictEqual } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { StockMovement } from "../graphql/domains/supply/stock/stockMovement.ts";
import { tableDefinition } from "../graphql/table/definition.ts";
import { entityOf } from "../graphql/table/entity.ts";
import { figureKey, listPartition, recordKey, shardOf } from "../graphql/table/keys.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { fromItem, Table, toItem } from "../graphql/table/table.ts";
import { interleave, type Contender, type Measured } from "./interleave.ts";
import { ask, builtFunction, loaded, type GraphqlHandler } from "./lambda.ts";
import { MeteredTable } from "./meteredTable.ts";
import { unitsOf } from "./meteredRequest.ts";
import { count, milliseconds, ratio, type Report } from "./report.ts";
import { nodeOf } from "./nodeOf.ts";
import { admitPeople } from "./seed/company.ts";
import { startSurroundings } from "./surroundings.ts";

const page = `query ($productId: ID!, $after: String) { stockMovements(first: 25, after: $after, filter: { productId: { eq: $productId } }, orderBy: CREATED_AT_DESC) { nodes { id batchNumber quantity product { id } createdBy { id displayName } } totalCount pageInfo { endCursor } } }`;

const tableName = "bench-rows";

/** Time and capacity at the longest list, as multiples of those at the shortest. */
const goal = 1.2;
const begin = Date.parse("2020-01-01T00:00:00Z");

const productOf = (size: number): string => `prod_BENCH${size}`;

const figureOf = (size: number) => figureKey(listPartition("mov", "productId", [productOf(size)], "count"));
const countOf = async (table: Table, size: number): Promise<number> => Number((await table.get(figureOf(size)))?.value ?? 0);

/** A movement of one product; a minute apart, under ids that follow from their number. The ledger has nothing but these. */
const movement = (size: number, { n, at, batch, quantity }: { n: string; at: string; batch: string; quantity: number }): StockMovement =>
  Object.assign(new StockMovement(), {
    id: `mov_${size}N${n}`,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdById: "emp_BENCH",
    kind: "RECEIVE",
    productId: productOf(size),
    batchId: `batch_${batch}`,
    batchNumber: `LOT-${batch}`,
    toLocationId: "loc_BENCH",
    quantity,
    sourceId: "gr_BENCH",
  });

const stepMs = 60_000;
const quantity = 7;
const row = (size: number, n: number): StockMovement => movement(size, { n: String(n).padStart(8, "0"), at: new Date(begin + n * stepMs).toISOString(), batch: String(n % 1000), quantity });

/** Lists of the ledger that are spread, all over the same number of partitions. */
const spread = entityOf(StockMovement).indexed.filter(({ shards }) => shards.write > 1);

/** Every row of this length, with places for what differs; which shard a row is in is hashed from its id here. */
function template(size: number) {
  const item = toItem(toRecordItem(movement(size, { n: "«n»", at: "«time»", batch: "«of 1000»", quantity })));
  for (const { index } of spread) item[index.partitionKey] = { S: item[index.partitionKey]!.S!.replace(/\|\d+$/, "") + "«shard»" };
  return { json: JSON.stringify(item), rows: size, begin, stepMs, shards: Array.from({ length: size }, (_, n) => shardOf(row(size, n).id, spread[0]?.shards.write ?? 1)) };
}

/** The rows are written into its file, whose form seed/multiply.cjs knows. */
const engine = "dynamodb-local";

/** Writes the missing lengths into the emulator's file, and the figure that counts each. */
async function load(sizes: readonly number[], folder: string): Promise<void> {
  const node = await nodeOf("24");
  if (!node) throw new Error("Node 24, whose SQLite writes the rows, does not install from npm here");
  const counts = sizes.map((size) => ({ json: JSON.stringify(toItem({ ...figureOf(size), value: size })), rows: 1, begin, stepMs }));
  const input = JSON.stringify({ table: tableName, indexes: tableDefinition.indexes, templates: [...sizes.map(template), ...counts] });
  execFileSync(node, [join(import.meta.dirname, "seed/multiply.cjs"), join(folder, "shared-local-instance.db")], { input, stdio: ["pipe", "inherit", "inherit"] });
}

/** Rows taken at random are, attribute by attribute, what the product would have written. */
async function check(table: Table, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    for (let i = 0; i < 50; i++) {
      const written = row(size, Math.floor(Math.random() * size));
      deepStrictEqual(await table.get(recordKey(written.id)), fromItem(toItem(toRecordItem(written))));
    }
  }
}

export async function measureRows({ rows: sizes, folder, smoke }: { rows: readonly number[]; folder?: string; smoke: boolean }): Promise<Report> {
  const file = await builtFunction("graphql");
  const kept = folder ?? mkdtempSync(join(tmpdir(), "pharmops-rows-"));
  await prepare(sizes, kept);
  const surroundings = await startSurroundings({ tableName, folder: kept, engine });
  try {
    const table = new Table(tableName);
    await check(table, sizes);

    const token = await surroundings.token("purchaser");
    const handler = loaded<GraphqlHandler>(file);
    const contender = (size: number): Contender => ({ call: () => ask(handler, { query: page, variables: { productId: productOf(size) }, token }) });
    const contenders = Object.fromEntries(sizes.map((size) => [String(size), contender(size)]));
    const turns = { connections: 1, calls: smoke ? 2 : 50, rounds: smoke ? 1 : 8 };
    await interleave(contenders, { ...turns, rounds: 1 });
    const measured = await interleave(contenders, turns);

    const metered = new MeteredTable(tableName);
    const units = new Map<number, number>();
    for (const size of sizes) {
      // One request beforehand fills the process's caches.
      await unitsOf(metered, "purchaser", page, { productId: productOf(size) });
      units.set(size, (await unitsOf(metered, "purchaser", page, { productId: productOf(size) })).read);
    }
    return { name: "rows", document: "performance.md", columns: ["rows", "p50", "p99", "p50, × the first", "read units", "units, × the first", "goal"], rows: cells(sizes, measured, units) };
  } finally {
    await surroundings.stop();
    if (!folder) rmSync(kept, { recursive: true });
  }
}

/** The table, its people, and what is missing of the rows, written while the emulator does not run. */
async function prepare(sizes: readonly number[], folder: string): Promise<void> {
  const { stop } = await startSurroundings({ tableName, folder, engine });
  const table = new Table(tableName, new DynamoDBClient({}));
  const missing: number[] = [];
  try {
    await admitPeople(table);
    for (const size of sizes) if ((await countOf(table, size)) !== size) missing.push(size);
  } finally {
    await stop();
  }
  if (missing.length > 0) await load(missing, folder);
}

function cells(sizes: readonly number[], measured: Record<string, Measured>, units: Map<number, number>): string[][] {
  const [first] = sizes as [number];
  return sizes.map((size) => {
    const { p50, p99 } = measured[String(size)]!;
    const [slower, dearer] = [p50 / measured[String(first)]!.p50, units.get(size)! / units.get(first)!];
    return [count(size), milliseconds(p50), milliseconds(p99), ratio(slower), String(units.get(size)), ratio(dearer), `≤ ${goal} ${slower <= goal && dearer <= goal ? "✓" : "✗"}`];
  });
}
