/** One list at several lengths, in one table, in turns: neither time nor capacity may depend on how long it is. */
import { StockMovement } from "../graphql/domains/supply/stockMovement.ts";
import { figureKey, listPartition } from "../graphql/table/keys.ts";
import { Table } from "../graphql/table/table.ts";
import { interleave, type Contender, type Measured } from "./interleave.ts";
import { ask, builtFunction, loaded, type GraphqlHandler } from "./lambda.ts";
import { MeteredTable } from "./meteredTable.ts";
import { unitsOf } from "./meteredRequest.ts";
import { count, milliseconds, ratio, type Report } from "./report.ts";
import { admitPeople, Seeder } from "./seed/company.ts";
import { surround } from "./surroundings.ts";

const page = `query ($productId: ID!, $after: String) { stockMovements(first: 25, after: $after, filter: { productId: { eq: $productId } }, orderBy: CREATED_AT_DESC) { nodes { id batchNumber quantity product { id } createdBy { id displayName } } totalCount pageInfo { endCursor } } }`;

/** Time and capacity at the longest list, as multiples of those at the shortest. */
const goal = 1.2;
const begin = Date.parse("2020-01-01T00:00:00Z");

const productOf = (size: number): string => `prod_BENCH${size}`;

const countOf = async (table: Table, size: number): Promise<number> =>
  Number((await table.get(figureKey(listPartition("mov", "productId", [productOf(size)], "count"))))?.value ?? 0);

/** Movements of one product, a minute apart, under ids that follow from their number: loading again writes the same. */
async function load(seeder: Seeder, size: number): Promise<void> {
  const productId = productOf(size);
  for (let i = 0; i < size; i++) {
    const id = `mov_${size}N${String(i).padStart(8, "0")}`;
    const createdAt = new Date(begin + i * 60_000).toISOString();
    await seeder.write((uow) =>
      uow.create(StockMovement, { id, createdAt, kind: "RECEIVE", productId, batchId: `batch_${i % 1000}`, batchNumber: `LOT-${i % 1000}`, toLocationId: "loc_BENCH", quantity: 1 + (i % 500), sourceId: "gr_BENCH" }),
    );
    if (i > 0 && i % 20_000 === 0) console.error(`${count(i)} of ${count(size)} rows`);
  }
}

export async function measureRows({ rows: sizes, folder, smoke }: { rows: readonly number[]; folder?: string; smoke: boolean }): Promise<Report> {
  const file = await builtFunction("graphql");
  const surroundings = await surround({ tableName: "bench-rows", folder });
  try {
    const table = new Table(surroundings.tableName);
    await admitPeople(table);
    const missing: number[] = [];
    for (const size of sizes) if ((await countOf(table, size)) !== size) missing.push(size);
    const seeder = await Seeder.open(surroundings.tableName);
    for (const size of missing) {
      await load(seeder, size);
      await seeder.finish();
    }

    const token = await surroundings.token("purchaser");
    const handler = loaded<GraphqlHandler>(file);
    const contender = (size: number): Contender => ({ call: () => ask(handler, { query: page, variables: { productId: productOf(size) }, token }) });
    const contenders = Object.fromEntries(sizes.map((size) => [String(size), contender(size)]));
    const turns = { connections: 1, calls: smoke ? 2 : 50, rounds: smoke ? 1 : 8 };
    await interleave(contenders, { ...turns, rounds: 1 });
    const measured = await interleave(contenders, turns);

    const metered = new MeteredTable(surroundings.tableName);
    const units = new Map<number, number>();
    for (const size of sizes) {
      // What is remembered between requests is read once before.
      await unitsOf(metered, "purchaser", page, { productId: productOf(size) });
      units.set(size, (await unitsOf(metered, "purchaser", page, { productId: productOf(size) })).read);
    }
    return { name: "rows", document: "performance.md", columns: ["rows", "p50", "p99", "p50, × the first", "read units", "units, × the first", "goal"], rows: cells(sizes, measured, units) };
  } finally {
    await surroundings.stop();
  }
}

function cells(sizes: readonly number[], measured: Record<string, Measured>, units: Map<number, number>): string[][] {
  const [first] = sizes as [number];
  return sizes.map((size) => {
    const { p50, p99 } = measured[String(size)]!;
    const [slower, dearer] = [p50 / measured[String(first)]!.p50, units.get(size)! / units.get(first)!];
    return [count(size), milliseconds(p50), milliseconds(p99), ratio(slower), String(units.get(size)), ratio(dearer), `≤ ${goal} ${slower <= goal && dearer <= goal ? "✓" : "✗"}`];
  });
}
