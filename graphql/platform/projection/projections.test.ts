/** Counters, figures, search and derived records agree with the records under any disturbance of the stream. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { fileCheckpoint } from "../../../infra/local/checkpoint.ts";
import { pollStream } from "../../../infra/local/streamPoller.ts";
import { createQuietTable, createTable, dropTable } from "../../../infra/local/table.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import "../../schema/schema.ts";
import { figureKey, projectedKey, recordKey, recountKey } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem, toRecordItem } from "../../table/record.ts";
import { fromItem, Table, toItem, type Item } from "../../table/table.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Difference } from "./inspect.ts";
import { projectRecords } from "./project.ts";
import type { StreamRecord } from "./streamRecord.ts";
import { rebuild, RebuildInProgress, type RebuildOptions } from "./rebuild.ts";
import { verify, type VerifyOptions } from "./verify.ts";

const tables: string[] = [];
afterAll(() => Promise.all(tables.map((name) => dropTable(name))));

async function newTable(create = createQuietTable): Promise<{ name: string; streamArn: string | undefined }> {
  const name = `projections-${ulid().toLowerCase()}`;
  const { LatestStreamArn: streamArn } = await create(name);
  tables.push(name);
  return { name, streamArn };
}

const quietly: VerifyOptions = { parts: 2, settleMs: 0, progress: () => undefined };
const found = async (table: Table): Promise<string[]> => (await verify(table, quietly)).differences.map(({ about, problem }) => `${about}: ${problem}`);

async function rebuilt(table: Table, options: Partial<RebuildOptions> = {}): Promise<Difference[]> {
  const corrections: Difference[] = [];
  await rebuild(table, { parts: 2, settleMs: 0, lifeSignMs: 60_000, progress: () => undefined, corrected: (one) => corrections.push(one), ...options });
  return corrections;
}

/** A record of the stream for a change, or for a removal. */
const event = (image: Item, gone = false): StreamRecord => ({ dynamodb: { [gone ? "OldImage" : "NewImage"]: toItem(image) as never, SequenceNumber: ulid() } });

const isRecord = (item: Item): boolean => item.sk === recordKey("").sk;

/** A table on which chosen transactions fail, before or after they took effect, and which tells what the stream would. */
class FaultyTable extends Table {
  readonly streamed: StreamRecord[] = [];
  private transactions = 0;

  constructor(
    name: string,
    private readonly faults: { at: number; after: boolean }[] = [],
  ) {
    super(name);
  }

  override async transact(actions: readonly TransactWriteItem[]): Promise<void> {
    const fault = this.faults.find(({ at }) => at === this.transactions);
    this.transactions++;
    if (fault && !fault.after) throw new Error("the function was ended before it wrote");
    const removed = await this.batchGetAll(actions.flatMap(({ Delete }) => (Delete ? [fromItem(Delete.Key!) as never] : [])));
    await super.transact(actions);
    this.streamed.push(...actions.flatMap(({ Put }) => (Put && isRecord(fromItem(Put.Item!)) ? [event(fromItem(Put.Item!))] : [])));
    this.streamed.push(...removed.filter(isRecord).map((item) => event(item, true)));
    if (fault?.after) throw new Error("the function was ended after it wrote");
  }
}

const at = "2026-11-22T08:00:00Z";
const base = (id: string, version: number) => ({ id, version, createdAt: at, updatedAt: at, createdById: "emp_1", auditHash: "", duties: [] });
const make = <T extends Node>(target: new () => T, values: object): T => Object.assign(Object.create(target.prototype as object) as T, values);

const supplierIds = ["sup_A", "sup_B"];
const names = ["华北制药有限公司", "东瑞药业", "绿谷医药 2010"];

/** Versions of one supplier or one order: names, states, lines and prices change; the last version may be its removal. */
const supplierHistory = fc.array(fc.record({ name: fc.constantFrom(...names), status: fc.constantFrom("DRAFT", "APPROVED", "BLOCKED"), kind: fc.constantFrom("MANUFACTURER", undefined) }), { minLength: 1, maxLength: 4 });
const orderHistory = fc.array(
  fc.record({
    supplierId: fc.constantFrom(...supplierIds),
    status: fc.constantFrom("DRAFT", "SENT", "CANCELLED"),
    orderedOn: fc.constantFrom(undefined, "2026-11-22"),
    prices: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function suppliersOf(histories: { name: string; status: string; kind: string | undefined }[][]): Node[][] {
  return histories.map((versions, i) => versions.map((one, v) => make(Supplier, { ...base(`sup_${i}`, v + 1), code: `C-${i}`, ...one })));
}

function ordersOf(histories: { supplierId: string; status: string; orderedOn: string | undefined; prices: number[] }[][]): Node[][] {
  const line = (price: number, i: number) => ({ productId: `prod_${i}`, quantity: 1, unitPrice: { amount: price, currency: "CNY" }, amount: { amount: price, currency: "CNY" }, receivedQuantity: 0 });
  return histories.map((versions, i) =>
    versions.map(({ prices, ...one }, v) =>
      make(PurchaseOrder, { ...base(`po_${i}`, v + 1), number: `PO20261122-${i}`, expectedOn: "2026-12-01", ...one, lines: prices.map(line), total: { amount: prices.reduce((a, b) => a + b), currency: "CNY" } }),
    ),
  );
}

/** Delivers everything at least once: some twice, in any order, in batches that are cut, fail, and come again cut otherwise. */
async function deliver(table: FaultyTable, events: readonly StreamRecord[], roll: (below: number) => number): Promise<void> {
  let pending = shuffled([...events, ...events.filter(() => roll(3) === 0)], roll);
  while (pending.length > 0 || table.streamed.length > 0) {
    pending = shuffled([...pending, ...table.streamed.splice(0)], roll);
    const batch = pending.slice(0, 1 + roll(5));
    const twin = roll(4) === 0 ? projectRecords(batch.slice(0, 1 + roll(batch.length)), table) : undefined;
    const { failed } = await projectRecords(batch, table);
    await twin;
    if (failed.length === 0) pending = pending.slice(batch.length);
  }
}

function shuffled<T>(all: T[], roll: (below: number) => number): T[] {
  for (let i = all.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

test("however changes are repeated, overtaken, cut and interrupted at any write, a rebuild finds nothing to correct", { timeout: 180_000 }, async () => {
  const faults = fc.array(fc.record({ at: fc.nat({ max: 40 }), after: fc.boolean() }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(supplierHistory, { minLength: 1, maxLength: 3 }), fc.array(orderHistory, { minLength: 1, maxLength: 3 }), fc.boolean(), faults, fc.infiniteStream(fc.nat()), async (suppliers, orders, oneGone, planned, dice) => {
      const { name } = await newTable();
      const table = new FaultyTable(name, planned);
      const histories = [...suppliersOf(suppliers), ...ordersOf(orders)];
      const gone = oneGone ? histories[0]!.at(-1)! : undefined;
      await new Table(name).batchWrite(histories.map((versions) => versions.at(-1)!).filter((one) => one !== gone).map(toRecordItem));
      const events = [...histories.flat().map((one) => event(toRecordItem(one))), ...(gone ? [event(toRecordItem(gone), true)] : [])];
      await deliver(table, events, (below) => Number(dice.next().value) % below);
      expect(await found(table)).toEqual([]);
      expect(await rebuilt(new Table(name))).toEqual([]);
      await dropTable(tables.pop()!);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

/** Records of every kind, projected as the stream does it. */
async function scene(table: FaultyTable, count = 6): Promise<Node[]> {
  const suppliers = suppliersOf(Array.from({ length: count }, (_, i) => [{ name: `${names[i % 3]}${i}`, status: "APPROVED", kind: "MANUFACTURER" }]));
  const orders = ordersOf(Array.from({ length: count }, (_, i) => [{ supplierId: supplierIds[i % 2]!, status: "SENT", orderedOn: "2026-11-22", prices: [i + 1, 5] }]));
  const records = [...suppliers, ...orders].flat();
  await table.batchWrite(records.map(toRecordItem));
  await deliver(table, records.map((one) => event(toRecordItem(one))), () => 0);
  return records;
}

/** One way to falsify a projection, and what verify says of it. */
type Sabotage = [kind: string, harm: (table: Table) => Promise<unknown>, says: RegExp];

const term = (item: Item): boolean => String(item.pk).startsWith("search#");
async function every(table: Table): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of table.scan()) items.push(item);
  return items;
}
const first = async (table: Table, is: (item: Item) => boolean): Promise<Item> => (await every(table)).find(is)!;
const keyOf = ({ pk, sk }: Item) => ({ pk: pk as string, sk: sk as string });
const change = async (table: Table, key: { pk: string; sk: string }, values: Item) => table.put({ ...key, ...(await table.get(key)), ...values });
const remove = async (table: Table, is: (item: Item) => boolean) => table.batchWrite([], [keyOf(await first(table, is))]);

const sabotages: Sabotage[] = [
  ["a wrong counter", (table) => change(table, figureKey("po|all|count"), { value: 99 }), /^po\|all\|count: the figure is 99 and should be 6/],
  ["a missing counter", (table) => table.batchWrite([], [figureKey("sup|status=APPROVED|count")]), /^sup\|status=APPROVED\|count: the figure is 0 and should be 5/],
  ["a counter of nothing", (table) => table.put({ ...figureKey("sup|status=VANISHED|count"), value: 3 }), /VANISHED\|count: the figure is 3 and should be 0/],
  ["a stale figure", (table) => change(table, figureKey("sup_A#volume#CNY"), { value: 1 }), /^sup_A#volume#CNY: the figure is 1 and should be 24/],
  ["a missing term", (table) => remove(table, (item) => term(item) && item.id === "sup_1"), /^sup_1: the search term ".+" is missing/],
  ["a term with another text", async (table) => change(table, keyOf(await first(table, (item) => term(item) && item.id === "sup_3")), { text: "old" }), /^sup_3: the search term ".+" carries another text/],
  ["a term too many", async (table) => table.put({ ...(await first(table, term)), sk: "zz\tsup_4", id: "sup_4", term: "zz" }), /^sup_4: search#.+ "zz\\tsup_4" belongs to no record/],
  ["a term of a record that never was", async (table) => table.put({ ...(await first(table, term)), sk: "zz\tsup_X", id: "sup_X", term: "zz" }), /^sup_X: search#.+ belongs to no record/],
  ["a missing marker", (table) => table.batchWrite([], [projectedKey("po_1")]), /^po_1: the marker is missing/],
  ["a marker of another version", (table) => change(table, projectedKey("po_2"), { version: 7 }), /^po_2: version 1 is projected as version 7/],
  ["a marker that contributes otherwise", (table) => change(table, projectedKey("po_3"), { contributions: { "po|all|count": 2 } }), /^po_3: the marker does not say/],
  ["a record that vanished", (table) => table.batchWrite([], [recordKey("sup_2")]), /^sup_2: the record is gone, but is still projected/],
  ["a missing price", (table) => table.batchWrite([], [recordKey("price_4.2")]), /^po_4: price_4\.2, which follows from it, is missing/],
  ["an altered price", (table) => change(table, recordKey("price_5.1"), { quantity: 77 }), /^po_5: price_5\.1, which follows from it, says something else/],
  ["a price of no order", async (table) => table.put({ ...(await table.get(recordKey("price_0.1"))), pk: "price_9.1", id: "price_9.1", purchaseOrderId: "po_9" }), /^po_9: price_9\.1 "record" belongs to no record/],
];

describe("verify finds and rebuild restores", () => {
  let table: FaultyTable;
  beforeEach(async () => {
    table = new FaultyTable((await newTable()).name);
    await scene(table);
  });

  test("nothing where nothing was harmed, and a rebuild then changes nothing that is read", { timeout: 60_000 }, async () => {
    expect(await found(table)).toEqual([]);
    const seen = async () => (await every(table)).filter(({ sk }) => sk !== "projected" && sk !== "recount").map(({ fresh1: _1, fresh2: _2, ...item }) => item);
    const before = await seen();
    expect(await rebuilt(table)).toEqual([]);
    expect(await rebuilt(table)).toEqual([]);
    expect(await seen()).toEqual(before);
  });

  test("every kind of falsehood", { timeout: 60_000 }, async () => {
    for (const [, harm] of sabotages) await harm(table);
    const streamed = await found(table);
    expect(sabotages.filter(([, , says]) => !streamed.some((one) => says.test(one))).map(([kind]) => kind)).toEqual([]);
    expect((await rebuilt(table)).length).toBeGreaterThanOrEqual(sabotages.length);
    expect(await found(table)).toEqual([]);
    // What the rebuild wrote is told by the stream, too, and changes nothing any more.
    await deliver(table, [], () => 0);
    expect(await found(table)).toEqual([]);
  });

  test("everything, from nothing but the records", { timeout: 60_000 }, async () => {
    const derived = await every(table);
    await table.batchWrite([], derived.filter((item) => !isRecord(item) || String(item.pk).startsWith("price_")).map(keyOf));
    expect((await found(table)).length).toBeGreaterThan(20);
    await rebuilt(table);
    expect(await found(table)).toEqual([]);
    const standing = (await every(table)).filter((item) => term(item) || String(item.pk).startsWith("figure#"));
    const values = (items: Item[]) => Object.fromEntries(items.map(({ pk, sk, value, text }) => [`${String(pk)} ${String(sk)}`, value ?? text]));
    expect(values(standing)).toEqual(values(derived.filter((item) => term(item) || String(item.pk).startsWith("figure#"))));
  });

  test("what a run that was interrupted had left undone, once its life signs have ended", { timeout: 60_000 }, async () => {
    for (const [, harm] of sabotages.slice(0, 6)) await harm(table);
    // Its other parts end with it: none goes on writing behind the next run's back.
    const endedAtOnce = (after: boolean) => new FaultyTable(table.name, Array.from({ length: 1_000 }, (_, i) => ({ at: i, after: after && i === 0 })));
    for (const after of [true, false, true]) await expect(rebuilt(endedAtOnce(after), { lifeSignMs: 0 })).rejects.toThrow("the function was ended");
    expect(await found(table)).toEqual(expect.arrayContaining([expect.stringMatching(/recount: a rebuild is under way or was interrupted/)]));
    await expect(rebuilt(table)).rejects.toThrow(RebuildInProgress);
    await rebuilt(table, { lifeSignMs: 0 });
    expect(await found(table)).toEqual([]);
    expect(await table.get(recountKey)).toMatchObject({ open: false, generation: 1 });
  });
});

test("a rebuild among writers and a running stream ends exactly right", { timeout: 180_000 }, async () => {
  const { name, streamArn } = await newTable(createTable);
  const folder = mkdtempSync(join(tmpdir(), "pharmops-projections-"));
  const table = new FaultyTable(name);
  const records = await scene(table, 10);
  for (const [, harm] of sabotages.filter(([kind]) => kind !== "a record that vanished")) await harm(table);

  const stream = pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn: streamArn!,
    consumers: {
      only: {
        checkpoint: fileCheckpoint(join(folder, "stream.json")),
        handler: async ({ Records }) => ({ batchItemFailures: (await projectRecords(Records, new Table(name))).failed.map((itemIdentifier) => ({ itemIdentifier })) }),
      },
    },
    idleMs: 100,
    deadLetter: (_, error) => void expect(error).toBeUndefined(),
    onError: (error) => void expect(error).toBeUndefined(),
  });
  const writing = new AbortController();
  let changes = 0;
  const writer = async (mine: Node[]): Promise<void> => {
    for (let i = 0; !writing.signal.aborted; i++) {
      const work = new UnitOfWork(new Table(name), { actorId: "a", actorName: "a", at, requestId: "r" }, "2026-11-22");
      const record = work.edit(fromRecordItem<Node>((await table.get(recordKey(mine[i % mine.length]!.id)))!));
      Object.assign(record, record instanceof Supplier ? { name: `${names[i % 3]}${i}`, status: ["DRAFT", "APPROVED"][i % 2] } : { supplierId: supplierIds[(i >> 1) % 2], lines: (record as PurchaseOrder).lines.slice(0, 1 + (i % 2)) });
      if (i % 4 === 0) work.create(Supplier, { code: `N-${ulid()}`, name: names[i % 3], status: "DRAFT", duties: [] } as never);
      await work.commit({ action: "test" });
      changes++;
      await sleep(100);
    }
  };
  const writers = [0, 1].map((half) => writer(records.filter((_, i) => i % 2 === half)));
  const corrections = await rebuilt(table, { settleMs: 500, parts: 3 });
  await sleep(300);
  writing.abort();
  await Promise.all(writers);
  await stream.caughtUp();
  await stream.stop();
  rmSync(folder, { recursive: true });

  expect(changes).toBeGreaterThan(5);
  expect(corrections.length).toBeGreaterThan(0);
  expect(await found(table)).toEqual([]);
});
