import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ObjectType } from "type-graphql";
import { createQuietTable, dropTable } from "../../infra/local/table.ts";
import { InvalidCursor } from "./cursor.ts";
import { Entity } from "./entity.ts";
import { pageLimits, readAll, readPage, UnservableList, type Condition, type Filter, type ListRequest, type Page } from "./list.ts";
import { Node } from "./node.ts";
import { inByteOrder, sortable, sortKey } from "./sortable.ts";
import { Table } from "./table.ts";
import { UnitOfWork } from "./unitOfWork.ts";
import { sortValue } from "./entity.ts";

@Entity<Thing>({
  prefix: "thing",
  domain: "platform",
  label: { zh: "物", en: "Thing" },
  about: "For tests.",
  representation: "name",
  lists: { all: ["name", "weight", "day"], colour: ["name", "weight"], "colour+shape": ["day"], owner: ["weight"] },
  audited: false,
})
class Thing extends Node {
  name!: string;
  weight?: number;
  day?: string;
  colour?: string;
  shape!: string;
  owner!: string;
}
ObjectType("ThingBase")(Thing);

const name = `list-${Date.now()}`;
const table = new Table(name);
const colours = ["red", "green", "blue"];
const shapes = ["round", "square"];
const rare = ["a", "ab", "阿", "(", "𠮷", "Z", ""];

const unitOfWork = () => new UnitOfWork(table, { actorId: "a", actorName: "a", at: new Date().toISOString(), requestId: "r" }, "2026-11-23");

async function write(values: Partial<Thing>[]): Promise<Thing[]> {
  const things: Thing[] = [];
  for (let start = 0; start < values.length; start += 90) {
    const uow = unitOfWork();
    things.push(...values.slice(start, start + 90).map((one) => uow.create(Thing, one)));
    await uow.commit({ action: "create" });
  }
  return things;
}

async function rewrite(thing: Thing, values: Partial<Thing>): Promise<void> {
  const uow = unitOfWork();
  Object.assign(uow.edit(thing), values);
  await uow.commit({ action: "update" });
}

/** A small, skewed world: many ties, missing values, texts whose byte order is not JavaScript's. */
const nth = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const world = Array.from({ length: 240 }, (_, i): Partial<Thing> => ({
  name: nth(rare, i) + nth(rare, Math.floor(i / 5)),
  weight: i % 11 === 0 ? undefined : ((i * 37) % 41) - 20,
  day: i % 7 === 0 ? undefined : `2026-${String((i % 12) + 1).padStart(2, "0")}-15`,
  colour: i % 13 === 0 ? undefined : nth(colours, i),
  shape: nth(shapes, Math.floor(i / 3)),
  owner: "world",
}));
let things: Thing[];

beforeAll(async () => {
  await createQuietTable(name);
  things = await write(world);
});
afterAll(() => dropTable(name));

const sorts = ["name", "weight", "day"] as const;

const equality = (values: readonly string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({ eq: fc.constantFrom(...values) }),
    fc.record({ in: fc.subarray([...values, "unheard-of"]) }),
  );
const range = (values: fc.Arbitrary<string | number>): fc.Arbitrary<Condition> => fc.record({ from: fc.option(values, { nil: undefined }), to: fc.option(values, { nil: undefined }) });

const request = fc.record({
  filter: fc.record(
    {
      colour: equality(colours),
      shape: equality(shapes),
      weight: range(fc.integer({ min: -25, max: 25 })),
      day: range(fc.constantFrom("2026-01-15", "2026-03-01", "2026-06-15", "2026-12-15")),
      name: range(fc.constantFrom("", "a", "阿", "(", "𠮷")),
    },
    { requiredKeys: [] },
  ),
  orderBy: fc.record({ sort: fc.constantFrom(...sorts), descending: fc.boolean() }),
});

function holds(thing: Thing, [attribute, condition]: [string, Condition]): boolean {
  const value = (thing as unknown as Record<string, string | number | undefined>)[attribute];
  if ("eq" in condition) return value === condition.eq;
  if ("in" in condition) return condition.in!.includes(value ?? null);
  const { from, to } = condition as { from?: string; to?: string };
  if (from === undefined && to === undefined) return true;
  if (value === undefined) return false;
  return (from === undefined || inByteOrder(sortable(from), sortable(value)) <= 0) && (to === undefined || inByteOrder(sortable(value), sortable(to)) <= 0);
}

/** What a list must hold, found without the table. */
function expected(filter: Filter, { sort, descending }: { sort: string; descending: boolean }): string[] {
  const found = things.filter((thing) => Object.entries(filter as Record<string, Condition>).every((one) => holds(thing, one)));
  const key = (thing: Thing): string => sortKey(sortValue(thing, sort), thing.id);
  const sorted = found.sort((a, b) => inByteOrder(key(a), key(b)));
  return (descending ? sorted.reverse() : sorted).map(({ id }) => id);
}

const ids = (page: Page<Thing>): string[] => page.edges.map(({ node }) => node.id);

async function walkForward(ask: ListRequest, first: number, onPage: (page: Page<Thing>) => void | Promise<void> = () => {}): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<Thing> = await readPage(table, Thing, { ...ask, first, after });
    await onPage(page);
    seen.push(...ids(page));
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
  return seen;
}

async function walkBackward(ask: ListRequest, last: number, onPage: (page: Page<Thing>) => void = () => {}): Promise<string[]> {
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Page<Thing> = await readPage(table, Thing, { ...ask, last, before });
    onPage(page);
    seen.unshift(...ids(page));
    before = page.hasPreviousPage ? page.startCursor : null;
  } while (before);
  return seen;
}

test("a walk over any list returns each record once, in order, on full pages, forward and backward", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(request, fc.constantFrom(7, 25, 100), fc.boolean(), async (ask, size, forward) => {
      const wanted = expected(ask.filter, ask.orderBy);
      const full = (page: Page<Thing>) => {
        const more = forward ? page.hasNextPage : page.hasPreviousPage;
        if (more) expect(page.edges).toHaveLength(size);
        expect(page.budgetSpent).toBe(false);
      };
      expect(await (forward ? walkForward : walkBackward)(ask, size, full)).toEqual(wanted);
    }),
    {
      numRuns: 80,
      examples: [
        [{ filter: { colour: { in: colours } }, orderBy: { sort: "name", descending: false } }, 7, true],
        [{ filter: { colour: { in: colours }, name: { from: "(" } }, orderBy: { sort: "name", descending: true } }, 7, false],
      ],
    },
  );
});

test("a page read backward from a cursor is what is before it, in the list's own order", async () => {
  await fc.assert(
    fc.asyncProperty(request, fc.nat(), fc.integer({ min: 1, max: 9 }), async (ask, at, last) => {
      const wanted = expected(ask.filter, ask.orderBy);
      fc.pre(wanted.length > 0);
      const everything = await readPage(table, Thing, { ...ask, first: 200 });
      const i = at % everything.edges.length;
      const page = await readPage(table, Thing, { ...ask, last, before: everything.edges[i]!.cursor });
      expect(ids(page)).toEqual(wanted.slice(Math.max(0, i - last), i));
      expect(page.hasPreviousPage).toBe(i - last > 0);
      expect(page.hasNextPage).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("while others add, change, move and take away, anyone who stays in place is seen exactly once", { timeout: 60_000 }, async () => {
  const owned = await write(Array.from({ length: 60 }, (_, i) => ({ name: `n${i}`, weight: i % 9, colour: nth(colours, i), shape: "round", owner: "busy" })));
  const staying = owned.filter((_, i) => i % 3 !== 0);
  const leaving = owned.filter((_, i) => i % 3 === 0);
  let step = 0;
  /** Between any two pages somebody adds one, changes one that stays, and moves one about. */
  const others = async () => {
    await write([{ name: "new", weight: step % 9, colour: "red", shape: "round", owner: "busy" }]);
    const moved = leaving[step % leaving.length]!;
    await rewrite(await currentOf(moved), { weight: (step * 5) % 9, owner: step % 2 ? "busy" : "elsewhere" });
    await rewrite(await currentOf(nth(staying, step)), { name: `renamed ${step}` });
    step++;
  };
  for (const descending of [true, false]) {
    for (const filter of [{ owner: { eq: "busy" } }, { owner: { in: ["busy", "elsewhere", "nobody"] } }]) {
      const ask = { filter, orderBy: { sort: "weight", descending } };
      for (const seen of [await walkForward(ask, 7, others), await walkBackward(ask, 7, () => void 0)]) {
        const count = new Map<string, number>();
        for (const id of seen) count.set(id, (count.get(id) ?? 0) + 1);
        expect(staying.filter(({ id }) => count.get(id) !== 1)).toEqual([]);
      }
    }
  }
});

async function currentOf(thing: Thing): Promise<Thing> {
  const { fromRecordItem } = await import("./record.ts");
  const { recordKey } = await import("./keys.ts");
  return fromRecordItem<Thing>((await table.get(recordKey(thing.id)))!);
}

test("a record that changes from one merged partition to another between their reads is shown once", async () => {
  const [thing] = await write([{ name: "changeling", weight: 5, colour: "c1", shape: "round", owner: "changing" }]);
  const moving = new Table(name);
  const query = moving.query.bind(moving);
  let first: ReturnType<typeof query> | undefined;
  // The second partition is read only after the first, when the record has moved from there.
  moving.query = async (input) => {
    if (!first) return (first = query(input));
    await first;
    await rewrite(thing!, { colour: "c2" });
    return query(input);
  };
  const page = await readPage(moving, Thing, { filter: { colour: { in: ["c1", "c2"] } }, orderBy: { sort: "weight", descending: true }, first: 5 });
  expect(ids(page)).toEqual([thing!.id]);
});

test("a filter that matches almost nothing ends at its read budget, says so, and continues from there", { timeout: 60_000 }, async () => {
  await write(Array.from({ length: 2_100 }, (_, i) => ({ name: `x${i}`, weight: i, shape: i === 2_050 ? "odd" : "even", owner: "many" })));
  const ask = { filter: { owner: { eq: "many" }, shape: { eq: "odd" } }, orderBy: { sort: "weight", descending: false } };
  const before = table.roundTrips;
  const page = await readPage(table, Thing, { ...ask, first: 5 });
  expect(page).toMatchObject({ edges: [], budgetSpent: true, hasNextPage: true });
  expect(table.roundTrips - before).toBeLessThan(150);
  const rest = await readPage(table, Thing, { ...ask, first: 5, after: page.endCursor });
  expect(rest).toMatchObject({ budgetSpent: false, hasNextPage: false });
  expect(rest.edges.map(({ node }) => node.name)).toEqual(["x2050"]);

  const backward = await readPage(table, Thing, { ...ask, orderBy: { sort: "weight", descending: true }, last: 5 });
  expect(backward).toMatchObject({ edges: [], budgetSpent: true, hasPreviousPage: true });
  const all: string[] = [];
  for await (const { name: one } of readAll(table, Thing, ask)) all.push(one);
  expect(all).toEqual(["x2050"]);
});

test("a page costs one query, however long the list", async () => {
  const before = table.roundTrips;
  await readPage(table, Thing, { filter: { owner: { eq: "world" } }, orderBy: { sort: "weight", descending: true }, first: 50 });
  expect(table.roundTrips - before).toBe(1);
});

/** A table that adds up what its queries consume. */
function metered(): { table: Table; units(): number } {
  let units = 0;
  const client = new DynamoDBClient({});
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } as typeof args.input });
      units += (answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    },
    { step: "initialize" },
  );
  return { table: new Table(name, client), units: () => units };
}

test("a page deep in the list costs what the first costs, in capacity units and in queries", { timeout: 60_000 }, async () => {
  await write(Array.from({ length: 1_200 }, (_, i) => ({ name: "same length", weight: i + 1_000, colour: "red", shape: "round", owner: "deep" })));
  const ask = { filter: { owner: { eq: "deep" } }, orderBy: { sort: "weight", descending: false }, first: 25 };
  const costOf = async (after: string | null) => {
    const meter = metered();
    const page = await readPage(meter.table, Thing, { ...ask, after });
    expect(page.edges).toHaveLength(25);
    return { units: meter.units(), queries: meter.table.roundTrips };
  };
  let after: string | null = null;
  for (let i = 0; i < 5; i++) ({ endCursor: after } = await readPage(table, Thing, { ...ask, first: 200, after }));
  const first = await costOf(null);
  expect(first.units).toBeGreaterThan(0);
  expect(await costOf(after)).toEqual(first);
});

test("a range without ends is no condition", async () => {
  const ask = { orderBy: { sort: "day", descending: false } };
  const free = await readPage(table, Thing, { ...ask, first: 50 });
  for (const filter of [{ day: {} }, { day: { from: undefined, to: undefined } }, { day: { from: null, to: null } }, { day: null }]) {
    const page = await readPage(table, Thing, { ...ask, filter, first: 50 });
    expect(ids(page)).toEqual(ids(free));
    expect(page.counts).toEqual(free.counts);
  }
});

test("pages have 0 to 200 records, 25 by default", async () => {
  const ask = { orderBy: { sort: "weight", descending: true } } as const;
  expect((await readPage(table, Thing, ask)).edges).toHaveLength(pageLimits.default);
  expect((await readPage(table, Thing, { ...ask, first: 200 })).edges).toHaveLength(200);
  expect(await readPage(table, Thing, { ...ask, first: 0 })).toMatchObject({ edges: [], hasNextPage: true });
  await expect(readPage(table, Thing, { ...ask, first: 201 })).rejects.toThrow(UnservableList);
  await expect(readPage(table, Thing, { ...ask, first: -1 })).rejects.toThrow(UnservableList);
  await expect(readPage(table, Thing, { ...ask, first: 1, last: 1 })).rejects.toThrow(UnservableList);
  await expect(readPage(table, Thing, { filter: { colour: { in: Array.from({ length: 41 }, (_, i) => `c${i}`) } }, orderBy: { sort: "weight", descending: true } })).rejects.toThrow(UnservableList);
});

test("a cursor of another filter or order is refused, one of another page size is not", async () => {
  const ask = { filter: { colour: { eq: "red" } }, orderBy: { sort: "weight", descending: true } };
  const { endCursor: after } = await readPage(table, Thing, { ...ask, first: 3 });
  await expect(readPage(table, Thing, { ...ask, filter: { colour: { eq: "blue" } }, after })).rejects.toThrow(InvalidCursor);
  await expect(readPage(table, Thing, { ...ask, filter: {}, after })).rejects.toThrow(InvalidCursor);
  await expect(readPage(table, Thing, { ...ask, orderBy: { sort: "weight", descending: false }, after })).rejects.toThrow(InvalidCursor);
  await expect(readPage(table, Thing, { ...ask, orderBy: { sort: "name", descending: true }, after })).rejects.toThrow(InvalidCursor);
  expect((await readPage(table, Thing, { ...ask, first: 9, after })).edges).toHaveLength(9);
});

test("an empty choice is an empty list, and an impossible one too", async () => {
  const orderBy = { sort: "weight", descending: true };
  expect((await readPage(table, Thing, { filter: { colour: { in: [] } }, orderBy })).edges).toEqual([]);
  expect((await readPage(table, Thing, { filter: { colour: { eq: "red", in: ["blue"] } }, orderBy })).edges).toEqual([]);
  expect((await readPage(table, Thing, { filter: { colour: { eq: "x".repeat(5_000) } }, orderBy })).edges).toEqual([]);
});

test("counts are named only where a counter represents the whole filter", async () => {
  const orderBy = { sort: "weight", descending: true };
  const counts = async (filter: Filter) => (await readPage(table, Thing, { filter, orderBy, first: 1 })).counts?.map((count) => count.name) ?? null;
  expect(await counts({})).toEqual(["thing|all|count"]);
  expect(await counts({ colour: { in: ["red", "blue"] } })).toEqual(["thing|colour=red|count", "thing|colour=blue|count"]);
  expect(await counts({ shape: { eq: "round" } })).toBeNull();
  expect(await counts({ weight: { from: 1 } })).toBeNull();
});
