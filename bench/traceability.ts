/**
 * A recall at size: from one lot among many deliveries to its customers, by time and by calls to the table. And readings
 * of temperatures at size: capacity units of each, by how many a device sends at once.
 */
import { graphql, type GraphQLSchema } from "graphql";
import { Cast } from "../graphql/demo/cast.ts";
import { MonitoringPoint } from "../graphql/domains/quality/temperature/monitoringPoint.ts";
import { blockId } from "../graphql/domains/quality/temperature/readingBlock.ts";
import { Recall } from "../graphql/domains/quality/recall/recall.ts";
import { Warehouse } from "../graphql/domains/supply/places/warehouse.ts";
import { Zone } from "../graphql/domains/supply/places/zone.ts";
import { DeliveredLot } from "../graphql/domains/sales/deliveries/deliveredLot.ts";
import { buildProductSchema } from "../graphql/schema/schema.ts";
import { tableDefinition } from "../graphql/table/definition.ts";
import { recordKey } from "../graphql/table/keys.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { Table } from "../graphql/table/table.ts";
import { UnitOfWork } from "../graphql/table/unitOfWork.ts";
import { interleave, type Contender } from "./interleave.ts";
import { MeteredTable } from "./meteredTable.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { startSurroundings } from "./surroundings.ts";
import type { Arguments } from "./arguments.ts";

/** Deliveries of the recalled lot, to as many customers. */
const ofLot = 40;
const goalMs = 300;
const writers = 4;

const times = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const at = "2026-11-20T02:00:00.000Z";
const common = { version: 1, createdAt: at, updatedAt: at, createdById: "emp_BENCH" };

const productOf = (size: number): string => `prod_BENCH${size}`;
const lotOf = (size: number): string => `LOT-${size}`;

/** The n-th delivery of this size: every lot has as many as the recalled one. */
function delivered(size: number, n: number): DeliveredLot {
  const isRecalled = n < ofLot;
  const lot = isRecalled ? lotOf(size) : `LOT-${size}-${Math.floor(n / ofLot)}`;
  return Object.assign(new DeliveredLot(), common, { id: `dlot_${size}N${n}`, deliveryId: `dn_${size}N${n}`, deliveryNumber: `DN-${size}-${n}`, customerId: `cus_${size}N${isRecalled ? n : n % 5_000}`, productId: productOf(size), batchNumber: lot, quantity: 12, returnedQuantity: 0, lostQuantity: 0, requestedOn: "2026-11-20", shippedOn: "2026-11-18", deliveryStatus: n % 4 === 0 ? "SHIPPED" : "SIGNED" } as const);
}

async function deliver(table: Table, size: number): Promise<void> {
  const batch = 500;
  let next = 0;
  await Promise.all(
    times(writers).map(async () => {
      while (next < size) {
        const from = next;
        next += batch;
        await table.batchWrite(times(Math.min(batch, size - from)).map((i) => toRecordItem(delivered(size, from + i))));
      }
    }),
  );
}

const unitOfWork = (table: Table): UnitOfWork => new UnitOfWork(table, { actorId: "system", actorName: "system", at, requestId: "bench" }, "2026-11-20");

async function recall(table: Table, size: number): Promise<string> {
  const uow = unitOfWork(table);
  const { id } = uow.create(Recall, { number: `ZH-${size}`, origin: "HOLDER", holderName: "持有人", receivedAt: at, recallClass: "II", lots: [{ productId: productOf(size), batchNumber: lotOf(size) }], recallReason: "含量不合格", drill: false, notifyBy: at, progressDays: 3, status: "HELD", duties: [] });
  await uow.commit({ action: "create" });
  return id;
}

const reach = `query ($id: ID!, $productId: ID!, $batchNumber: String!) {
  recall(id: $id) { standing { customers deliveries notShipped onTheWay openReturns lots { received onHand sold gap } } }
  deliveredLots(first: 100, filter: { productId: { eq: $productId }, batchNumber: { eq: $batchNumber } }) { nodes { deliveryNumber customerId quantity deliveryStatus } }
}`;

interface Reached {
  recall: { standing: { customers: number; deliveries: number } };
  deliveredLots: { nodes: unknown[] };
}

let schema: GraphQLSchema | undefined;

async function askReach(table: Table, size: number, id: string): Promise<void> {
  const contextValue = await new Cast(table).as("qa-officer");
  schema ??= buildProductSchema();
  const { data, errors } = await graphql({ schema, source: reach, variableValues: { id, productId: productOf(size), batchNumber: lotOf(size) }, contextValue });
  if (errors) throw errors[0]!;
  const answer = data as unknown as Reached;
  const found = [answer.recall.standing.customers, answer.recall.standing.deliveries, answer.deliveredLots.nodes.length];
  if (found.some((one) => one !== ofLot)) throw new Error(`The lot has reached ${found.join(", ")}, not ${ofLot}`);
}

async function measureRecall(sizes: readonly number[], smoke: boolean): Promise<string[][]> {
  const surroundings = await startSurroundings({ tableName: "bench-recall" });
  try {
    const table = new Table(surroundings.tableName);
    await new Cast(table).admitEmployee({ subject: "qa-officer", name: "赵敏", staffNumber: "E0001", roles: ["qaOfficer"] });
    const [recalls, calls] = [new Map<number, string>(), new Map<number, number>()];
    for (const size of sizes) {
      await deliver(table, size);
      recalls.set(size, await recall(table, size));
    }
    const contenders: Record<string, Contender> = {};
    for (const [size, id] of recalls) contenders[size] = { call: () => askReach(table, size, id) };
    await interleave(contenders, { connections: 1, calls: 1, rounds: 1 });
    for (const [size, id] of recalls) {
      const before = table.roundTrips;
      await askReach(table, size, id);
      calls.set(size, table.roundTrips - before);
    }
    const measured = await interleave(contenders, smoke ? { connections: 1, calls: 1, rounds: 1 } : { connections: 1, calls: 10, rounds: 10 });
    return sizes.map((size) => {
      const { p50, p99 } = measured[size]!;
      return [`one lot among ${count(size)} deliveries: its ${ofLot} customers, quantities, open deliveries, balance`, milliseconds(p50), milliseconds(p99), String(calls.get(size)), "", `≤ ${goalMs} ms ${p99 <= goalMs ? "✓" : "✗"}`];
    });
  } finally {
    await surroundings.stop();
  }
}

/** Readings of a day at one every two minutes, or every half hour. */
const shapes = [{ every: 2, atOnce: [1, 10, 30, 60] }, { every: 30, atOnce: [1, 8, 16, 48] }] as const;
const goalUnits = 2;

interface Sent {
  unitsEach: number;
  callsEach: number;
}

async function zone(table: Table): Promise<string> {
  const uow = unitOfWork(table);
  const { id: warehouseId } = uow.create(Warehouse, { name: "仓库" });
  const { id } = uow.create(Zone, { warehouseId, name: "冷藏区", kind: "STORAGE", storageClass: "COLD" });
  await uow.commit({ action: "create" });
  return id;
}

/** A whole day of a point that always lies within its bounds, sent so many readings at a time. */
async function sendDay(table: MeteredTable, cast: Cast, { device, zoneId, every, atOnce }: { device: string; zoneId: string; every: number; atOnce: number }): Promise<Sent> {
  const point = await cast.create("qa-officer", MonitoringPoint, { name: device, device, kind: "ZONE", zoneId, low: 20, high: 80, intervalMinutes: every, holdAfterMinutes: 0 });
  const start = cast.now.getTime() - 24 * 3_600_000;
  const dayStart = Math.floor(start / 86_400_000) * 86_400_000;
  const many = Math.floor((24 * 60) / every);
  const readings = times(many).map((i) => ({ at: new Date(dayStart + i * every * 60_000).toISOString(), temperature: 45 + (i % 7) }));
  let units = 0;
  const before = table.roundTrips;
  for (let from = 0; from < many; from += atOnce) {
    table.take();
    await cast.act("qa-officer", MonitoringPoint, "record", point, { readings: readings.slice(from, from + atOnce) });
    const { read, write } = table.take();
    units += read + write;
  }
  const block = await table.get(recordKey(blockId(point.id, new Date(dayStart).toISOString().slice(0, 10))));
  const indexed = tableDefinition.indexes.filter(({ partitionKey }) => block?.[partitionKey] !== undefined);
  if (indexed.length > 0) throw new Error(`The block of a day is in ${indexed.length} lists`);
  return { unitsEach: units / many, callsEach: (table.roundTrips - before) / many };
}

async function measureDays(smoke: boolean): Promise<string[][]> {
  const surroundings = await startSurroundings({ tableName: "bench-readings-of-days", engine: "dynamodb-local" });
  try {
    const table = new MeteredTable(surroundings.tableName);
    const cast = new Cast(table);
    await cast.admitEmployee({ subject: "qa-officer", name: "赵敏", staffNumber: "E0001", roles: ["qaOfficer"] });
    const zoneId = await zone(table);
    const rows: string[][] = [];
    for (const { every, atOnce } of smoke ? [{ every: 30, atOnce: [16] }] : shapes) {
      for (const many of atOnce) {
        const { unitsEach, callsEach } = await sendDay(table, cast, { device: `BENCH-${every}-${many}`, zoneId, every, atOnce: many });
        rows.push([`a day of readings every ${every} min, ${many} in a request, in no list`, "", "", callsEach.toFixed(2), unitsEach.toFixed(2), `≤ ${goalUnits} units ${unitsEach <= goalUnits ? "✓" : "✗"}`]);
      }
    }
    return rows;
  } finally {
    await surroundings.stop();
  }
}

export async function measureTraceability({ rows: sizes, smoke }: Arguments): Promise<Report> {
  const recalled = await measureRecall(smoke ? [100, 200] : sizes, smoke);
  const days = await measureDays(smoke);
  return {
    name: "traceability",
    document: "performance.md",
    columns: ["what", "p50", "p99", "calls", "units a reading", "goal"],
    rows: [...recalled, ...days],
    notes: ["Calls are requests to the table: of one question, or divided by the readings sent. Units are read and write units that the emulator reports, indexes, trail and the read of the caller's account included. The sizes are asked in turns, in one table, without Lambda around them."],
  };
}
