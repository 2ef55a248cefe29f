/** The built stream function: events per second, memory, and lag behind writes. */
import type { DynamoDBRecord } from "aws-lambda";
import { PurchaseOrder } from "../graphql/domains/supply/ordering/purchaseOrder.ts";
import { StockMovement } from "../graphql/domains/supply/stock/stockMovement.ts";
import { money } from "../graphql/table/money.ts";
import type { Node } from "../graphql/table/node.ts";
import { tableDefinition } from "../graphql/table/definition.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { Table, toItem } from "../graphql/table/table.ts";
import type { StreamHandler } from "../infra/local/delivery.ts";
import { builtFunction, loaded } from "./lambda.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { admitPeople, seedCompany } from "./seed/company.ts";
import { startSurroundings } from "./surroundings.ts";
import { followStream } from "./tableStream.ts";
import { createHistogram } from "node:perf_hooks";

const at = "2026-11-23T02:00:00.000Z";
const common = { version: 1, createdAt: at, updatedAt: at, createdById: "emp_BENCH" };

/** An entry of the stock ledger: the most frequent change, with nothing to search for. */
const movement = (i: number): Node =>
  Object.assign(new StockMovement(), common, { id: `mov_EVENT${i}`, kind: "RECEIVE", productId: `prod_${i % 500}`, batchId: `batch_${i % 2000}`, batchNumber: `LOT-${i % 2000}`, quantity: 1, sourceId: "gr_BENCH" });

/** A document with a number to be found by, and figures of its supplier. */
const order = (i: number): Node =>
  Object.assign(new PurchaseOrder(), common, { id: `po_EVENT${i}`, number: `PO20261123-${String(i).padStart(6, "0")}`, supplierId: `sup_${i % 50}`, expectedOn: "2026-12-01", lines: [], total: money(120_000, "CNY"), status: "SENT", orderedOn: "2026-11-23", historical: false, duties: [] });

const toEvent = (record: Node, i: number): DynamoDBRecord => ({ dynamodb: { NewImage: toItem(toRecordItem(record)) as never, SequenceNumber: String(i + 1) } });

interface Throughput {
  rate: number;
  /** Highest resident memory of this process, which holds the function and the events of one batch. */
  megabytes: number;
}

async function apply(handler: StreamHandler, make: (i: number) => Node, events: number): Promise<Throughput> {
  let megabytes = 0;
  let busy = 0;
  for (let start = 0; start < events; start += tableDefinition.streamBatchSize) {
    const length = Math.min(tableDefinition.streamBatchSize, events - start);
    const records = Array.from({ length }, (_, i) => toEvent(make(start + i), start + i));
    const begun = performance.now();
    const { batchItemFailures } = await handler({ Records: records });
    busy += performance.now() - begun;
    if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} events were not applied`);
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 2 ** 20);
  }
  return { rate: (events / busy) * 1000, megabytes };
}

/** Milliseconds from the write of a record to its projection. */
async function lags(handler: StreamHandler, tableName: string, orders: number): Promise<{ p50: number; p99: number; afterwards: number }> {
  const histogram = createHistogram();
  const poller = await followStream(tableName, async (event) => {
    const answer = await handler(event);
    for (const { dynamodb } of event.Records) histogram.record(Math.max(1, Date.now() - Date.parse(dynamodb!.NewImage!.updatedAt!.S!)));
    return answer;
  });
  await seedCompany(tableName, { approved: orders, submitted: 0 });
  const written = performance.now();
  await poller.caughtUp();
  const afterwards = performance.now() - written;
  await poller.stop();
  return { p50: histogram.percentile(50), p99: histogram.percentile(99), afterwards };
}

const scales = { full: { movements: 100_000, orders: 10_000, live: 2_000 }, smoke: { movements: 200, orders: 50, live: 20 } };

export async function measureProjection({ smoke }: { smoke: boolean }): Promise<Report> {
  const scale = smoke ? scales.smoke : scales.full;
  const handler = loaded<StreamHandler>(await builtFunction("stream"));
  const surroundings = await startSurroundings({ tableName: "bench-projection" });
  try {
    await admitPeople(new Table(surroundings.tableName));
    const live = await lags(handler, surroundings.tableName, scale.live);
    const rows: string[][] = [];
    for (const [name, make, events] of [["stock movements", movement, scale.movements], ["purchase orders, with their search terms", order, scale.orders]] as const) {
      const { rate, megabytes } = await apply(handler, make, events);
      rows.push([name, count(events), count(rate), `${Math.round(megabytes)} MB`]);
    }
    return {
      name: "projection",
      document: "performance.md",
      columns: ["events", "number", "events/s", "memory, highest"],
      rows,
      notes: [
        `Lag while ${count(scale.live)} purchase orders were written as fast as the table takes them, through the stream and its poller: p50 ${milliseconds(live.p50)}, p99 ${milliseconds(live.p99)}; all projected ${milliseconds(live.afterwards)} after the last write.`,
      ],
    };
  } finally {
    await surroundings.stop();
  }
}
