/**
 * A list that is spread over several partitions reads as one: the same records in the same order on full pages, under the
 * same cursors and counts; also while its number of partitions is raised.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ObjectType } from "type-graphql";
import { Entity, entityOf, type NodeClass, type Shards } from "./entity.ts";
import { figureKey, shardOf } from "./keys.ts";
import { pageCostOf, readPage, type Filter, type ListRequest, type Page } from "./list.ts";
import { MemoryStore } from "./memory/memoryStore.ts";
import { Node } from "./node.ts";
import { applyProjected } from "./projection/figures.ts";
import { nothingKept } from "./projection/kept.ts";
import { ReadBudget } from "./readBudget.ts";
import { countsOf } from "./record.ts";
import { inByteOrder, sortKey } from "./sortable.ts";
import type { Table } from "./table.ts";
import { UnitOfWork } from "./unitOfWork.ts";

abstract class Spread extends Node {
  weight!: number;
  colour!: string;
  shape!: string;
}

function spread(prefix: string, shards: number | Shards): NodeClass<Spread> {
  const target = { [prefix]: class extends Spread {} }[prefix]!;
  Entity<Spread>({
    prefix,
    domain: "platform",
    label: { zh: "物", en: "Thing" },
    about: "For tests.",
    representation: "id",
    lists: { all: ["weight"], colour: ["weight"] },
    shards: { all: shards, colour: shards },
    audited: false,
  })(target as never);
  ObjectType(`${prefix}Base`)(target as never);
  return target as unknown as NodeClass<Spread>;
}

const colours = ["red", "green", "blue"] as const;
const numbers = [1, 2, 5] as const;
const targets = new Map(numbers.map((shards) => [shards, spread(`shard${["one", "two", "five"][numbers.indexOf(shards)]!}`, shards)]));

const unitOfWork = (table: Table) => new UnitOfWork(table, { actorId: "a", actorName: "a", at: new Date().toISOString(), requestId: "r" }, "2026-11-23");

type Values = Pick<Spread, "weight" | "colour" | "shape">;

async function create(table: Table, target: NodeClass<Spread>, values: readonly Values[]): Promise<Spread[]> {
  const uow = unitOfWork(table);
  const made = values.map((one) => uow.create(target, one));
  await uow.commit({ action: "create" });
  return made;
}

async function rewrite(table: Table, record: Spread, values: Partial<Values>): Promise<Spread> {
  const uow = unitOfWork(table);
  const after = Object.assign(uow.edit(record), values);
  await uow.commit({ action: "update" });
  return after;
}

const values = fc.record({ weight: fc.integer({ min: -9, max: 9 }), colour: fc.constantFrom(...colours), shape: fc.constantFrom("round", "square") });
const filter = fc.oneof(
  fc.constant<Filter>({}),
  fc.record<Filter>({ colour: fc.record({ eq: fc.constantFrom(...colours) }) }),
  fc.record<Filter>({ colour: fc.record({ in: fc.subarray([...colours]) }), weight: fc.record({ from: fc.integer({ min: -9, max: 9 }) }) }),
  fc.record<Filter>({ shape: fc.record({ eq: fc.constantFrom("round", "square") }) }),
);

const isIn = (wanted: Filter) => (record: Spread): boolean =>
  Object.entries(wanted as Record<string, { eq?: string; in?: string[]; from?: number }>).every(([name, condition]) => {
    const value = record[name as keyof Values];
    if (condition.eq !== undefined) return value === condition.eq;
    return condition.in ? condition.in.includes(String(value)) : Number(value) >= condition.from!;
  });

function expected(records: readonly Spread[], { filter: wanted, orderBy }: ListRequest): string[] {
  const key = ({ weight, id }: Spread): string => sortKey(weight, id);
  const sorted = records.filter(isIn(wanted as Filter)).toSorted((a, b) => inByteOrder(key(a), key(b)));
  return (orderBy!.descending ? sorted.reverse() : sorted).map(({ id }) => id);
}

interface Walk {
  table: Table;
  target: NodeClass<Spread>;
  ask: ListRequest;
  size: number;
  backward?: boolean;
  /** Within what a request has paid for. */
  paid?: boolean;
  onPage?: (page: Page<Spread>) => void | Promise<void>;
}

async function walk({ table, target, ask, size, backward = false, paid = false, onPage = () => undefined }: Walk): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const request: ListRequest = backward ? { ...ask, last: size, before: cursor } : { ...ask, first: size, after: cursor };
    const reads = paid ? new ReadBudget(pageCostOf(target, request).rows) : undefined;
    const page: Page<Spread> = await readPage(table, target, request, undefined, reads);
    await onPage(page);
    const ids = page.edges.map(({ node }) => node.id);
    if (backward) seen.unshift(...ids);
    else seen.push(...ids);
    const more = backward ? page.hasPreviousPage : page.hasNextPage;
    if (more && !page.budgetSpent) expect(ids).toHaveLength(size);
    cursor = more ? (backward ? page.startCursor : page.endCursor) : null;
  } while (cursor);
  return seen;
}

describe.each(numbers)("With %d shards", (shards) => {
  const target = targets.get(shards)!;

  test("a walk returns each record once, in order, on full pages, forward and backward, within what it has paid for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { maxLength: 60 }), filter, fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 30 }), fc.boolean(), async (given, wanted, descending, backward, size, paid) => {
        const table = new MemoryStore().table("shards");
        const records = await create(table, target, given);
        const ask = { filter: wanted, orderBy: { sort: "weight", descending } };
        // Only what no index serves may end before its page is full.
        const onPage = ({ budgetSpent }: Page<Spread>) => expect(budgetSpent && !wanted.shape).toBe(false);
        expect(await walk({ table, target, ask, size, backward, paid, onPage })).toEqual(expected(records, ask));
      }),
      { numRuns: 60 },
    );
  });

  test("counts are those of the list, whatever is written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 30 }), fc.array(fc.tuple(fc.nat(), values), { maxLength: 15 }), async (given, changes) => {
        const table = new MemoryStore().table("shards");
        const project = (records: readonly Spread[]) => applyProjected(table, records.map((one) => ({ id: one.id, version: one.version, contributions: Object.fromEntries(countsOf(one).map((name) => [name, 1])), kept: nothingKept })));
        const records = await create(table, target, given);
        await project(records);
        for (const [at, change] of changes) {
          const place = at % records.length;
          records[place] = await rewrite(table, records[place]!, change);
          await project([records[place]]);
        }
        for (const wanted of [{}, ...colours.map((colour) => ({ colour: { eq: colour } }))] as Filter[]) {
          const { counts } = await readPage(table, target, { filter: wanted, orderBy: { sort: "weight", descending: true }, first: 0 });
          const figures = await Promise.all(counts!.map(({ name }) => table.get(figureKey(name))));
          expect(figures.reduce((sum, item) => sum + Number(item?.value ?? 0), 0)).toBe(records.filter(isIn(wanted)).length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test("Ids of one moment, which differ in their last letters only, are spread evenly", () => {
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const ids = Array.from({ length: 1_000 }, (_, i) => `so_01JD9V5Q2N8ZK4M7W3X6Y1T${letters[Math.floor(i / 1024) % 32]!}${letters[Math.floor(i / 32) % 32]!}${letters[i % 32]!}`);
  for (const shards of [2, 4, 5, 8]) {
    const counted = ids.reduce((sums, id) => sums.with(shardOf(id, shards), sums[shardOf(id, shards)]! + 1), Array.from({ length: shards }, () => 0));
    for (const count of counted) expect(Math.abs(count - 1_000 / shards)).toBeLessThan(300 / shards);
  }
});

test("The number is raised while writers and readers go on, and whoever stays in place is seen exactly once", async () => {
  const target = spread("shardraised", 1);
  const { indexed } = entityOf(target);
  const declare = (shards: Shards): void => {
    for (const one of indexed) Object.assign(one, { shards });
  };
  const table = new MemoryStore().table("shards");
  const staying = await create(table, target, Array.from({ length: 60 }, (_, i) => ({ weight: i % 7, colour: "red", shape: "round" })));
  const stages: Shards[] = [{ read: 5, write: 1 }, { read: 5, write: 5 }, { read: 5, write: 5 }];
  const progress = { isReading: true, written: 0 };
  /** Adds records, and changes those that stay without moving them in the list. */
  const write = async (from: number): Promise<void> => {
    for (let i = from; progress.isReading; i = (i + 2) % staying.length) {
      await create(table, target, [{ weight: i % 7, colour: "red", shape: "square" }]);
      staying[i] = await rewrite(table, staying[i]!, { shape: `round ${progress.written++}` });
      await new Promise(setImmediate);
    }
  };
  const read = async (): Promise<void> => {
    for (const descending of [true, false]) {
      for (const stage of stages) {
        let pages = 0;
        const onPage = async () => {
          // In the middle of the walk, whose cursors go on.
          if (++pages === 3) declare(stage);
          await new Promise(setImmediate);
        };
        const seen = await walk({ table, target, ask: { filter: { colour: { eq: "red" } }, orderBy: { sort: "weight", descending } }, size: 9, onPage });
        const times = new Map<string, number>();
        for (const id of seen) times.set(id, (times.get(id) ?? 0) + 1);
        expect(staying.filter(({ id }) => times.get(id) !== 1)).toEqual([]);
      }
    }
  };
  await Promise.all([read().finally(() => (progress.isReading = false)), write(0), write(1)]);
  expect(progress.written).toBeGreaterThan(staying.length);
  const partitions = new Set((await table.batchGetAll(staying.map(({ id }) => ({ pk: id, sk: "record" })))).map((item) => item.l2p as string));
  expect(partitions.size).toBe(5);
  expect([...partitions]).toContain("shardraised|colour=red|weight");
});

test("A number of shards that cannot be is refused", () => {
  expect(() => spread("shardnone", 0)).toThrow("1 to 16 shards");
  expect(() => spread("shardmany", 17)).toThrow("1 to 16 shards");
  expect(() => spread("shardblind", { read: 2, write: 3 })).toThrow("none is written to that is not read");
});
