/** How soon a KPI's reading has what was committed, while changes are written at a steady rate: through the built stream function. */
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { PurchaseOrder } from "../graphql/domains/supply/ordering/purchaseOrder.ts";
import "../graphql/schema/schema.ts";
import { businessDate } from "../graphql/platform/businessDate.ts";
import { Context } from "../graphql/platform/context.ts";
import { readKpi } from "../graphql/platform/kpi/kpiReadings.ts";
import { kpiNamed } from "../graphql/platform/kpi/measures.ts";
import { systemPrincipal } from "../graphql/platform/systemPrincipal.ts";
import { money } from "../graphql/table/money.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { Table } from "../graphql/table/table.ts";
import type { StreamHandler } from "../infra/local/delivery.ts";
import { builtFunction, loaded } from "./lambda.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { startSurroundings } from "./surroundings.ts";
import { followStream } from "./tableStream.ts";

const scales = { full: { seconds: 120, perSecond: 50 }, smoke: { seconds: 2, perSecond: 10 } };

/** Milliseconds between two looks at the reading, which is as exact as a latency is. */
const everyMs = 50;
const goalMs = 5_000;
/** Longest wait for the last change; what takes longer is a fault. */
const patienceMs = 120_000;

/** A purchase order that was sent today: one more in the KPI of this month. */
function sentOrder(i: number): PurchaseOrder {
  const now = new Date();
  const at = now.toISOString();
  const values = { id: `po_READING${i}`, number: `PO-READING-${String(i).padStart(6, "0")}`, supplierId: `sup_${i % 50}`, expectedOn: "2026-12-01", lines: [], total: money(120_000, "CNY"), status: "SENT", orderedOn: businessDate(now), historical: false, duties: [] };
  return Object.assign(new PurchaseOrder(), { version: 1, createdAt: at, updatedAt: at, createdById: "emp_BENCH" }, values) as unknown as PurchaseOrder;
}

/** How many orders the reading of the KPI has now, as the console asks for it. */
async function counted(table: Table): Promise<number> {
  const ctx = new Context(table, systemPrincipal, "zh", "bench", new Date());
  const { readings } = await readKpi(ctx, kpiNamed("purchaseOrdersSent"), { last: 1, currency: "CNY" });
  return readings.at(-1)?.numerator ?? 0;
}

/** Writes orders at the rate, each when its time has come, and notes when each was committed. */
async function write(table: Table, orders: number, perSecond: number, committed: number[]): Promise<void> {
  const begun = performance.now();
  const writing: Promise<void>[] = [];
  for (let i = 0; i < orders; i++) {
    await sleep(Math.max(0, begun + (i * 1000) / perSecond - performance.now()));
    writing.push(table.put(toRecordItem(sentOrder(i))).then(() => void committed.push(performance.now())));
  }
  await Promise.all(writing);
}

/** Looks at the reading again and again: the n-th commit is in it once it counts n. */
async function watch(table: Table, orders: number, committed: readonly number[]): Promise<RecordableHistogram> {
  const latencies = createHistogram();
  let seen = 0;
  for (let last = performance.now(); seen < orders; ) {
    const known = await counted(table);
    const now = performance.now();
    for (; seen < Math.min(known, committed.length); seen++) latencies.record(Math.max(1, Math.round(now - committed[seen]!)));
    if (committed.length === orders && now - Math.max(last, committed.at(-1)!) > patienceMs) throw new Error(`${orders - seen} changes are in no reading after ${patienceMs} ms`);
    if (committed.length < orders) last = now;
    await sleep(everyMs);
  }
  return latencies;
}

export async function measureReadings({ smoke }: { smoke: boolean }): Promise<Report> {
  const { seconds, perSecond } = smoke ? scales.smoke : scales.full;
  const handler = loaded<StreamHandler>(await builtFunction("stream"));
  const surroundings = await startSurroundings({ tableName: "bench-readings" });
  const table = new Table(surroundings.tableName);
  const poller = await followStream(surroundings.tableName, handler);
  try {
    const [orders, committed] = [seconds * perSecond, [] as number[]];
    const begun = performance.now();
    const [latencies] = await Promise.all([watch(table, orders, committed), write(table, orders, perSecond, committed)]);
    const rate = orders / ((committed.at(-1)! - begun) / 1000);
    const [p50, p95, p99] = [50, 95, 99].map((percent) => latencies.percentile(percent)) as [number, number, number];
    return {
      name: "readings",
      document: "performance.md",
      columns: ["changes", "a second, as written", "p50", "p95", "p99", "longest", "goal, p95"],
      rows: [[count(orders), rate.toFixed(1), ...[p50, p95, p99, latencies.max].map(milliseconds), `≤ ${goalMs} ms ${p95 <= goalMs ? "✓" : "✗"}`]],
    };
  } finally {
    await poller.stop();
    await surroundings.stop();
  }
}
