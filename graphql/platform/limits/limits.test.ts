import { ApolloServer } from "@apollo/server";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { buildProductSchema } from "../../schema/schema.ts";
import { createServer } from "../../schema/server.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../test/company.ts";
import { toRecordItem } from "../../table/record.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { Table } from "../../table/table.ts";
import { Context } from "../context.ts";
import { limitsOf, type Limits } from "./limits.ts";
import { enforceLimits } from "./limitsPlugin.ts";

let stage: Stage;
let server: ApolloServer<Context>;
let supplierId: string;
const faults: unknown[] = [];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "auditor");
  supplierId = (await qualifiedSupplier(stage)).id;
  server = createServer({ audience: "console", onFault: (fault) => faults.push(fault) });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await stage.close();
});
beforeEach(() => void faults.splice(0));

interface Sent {
  status: number | undefined;
  retryAfter: string | undefined;
  data: Answer | null | undefined;
  errors: { message: string; extensions: Record<string, unknown> }[];
  cost: { requested: number; actual: number; throttle: { maximum: number; available: number; restoreRate: number } };
  context: Context;
}

/** A request as the door makes it: who asks is found out while the document is read. */
async function send(subject: string, query: string, { variables = {}, language = "en", table = new Table(stage.table.name), on = server }: { on?: ApolloServer<Context>;  variables?: object; language?: "zh" | "en"; table?: Table } = {}): Promise<Sent> {
  const context = new Context(table, stage.signedInAs(subject), language, "request-1", new Date(), subject);
  const { body, http } = await on.executeOperation({ query, variables: variables as Record<string, unknown> }, { contextValue: context });
  if (body.kind !== "single") throw new Error("answered in parts");
  const { data, errors = [], extensions } = body.singleResult;
  return { status: http.status, retryAfter: http.headers.get("retry-after"), data, errors: errors as never, cost: extensions?.cost as never, context };
}

describe("a request that asks too much", () => {
  const aliases = Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(" ");
  const deep = (levels: number): string => (levels === 0 ? "id" : `createdBy { ${deep(levels - 1)} }`);

  test.each([
    ["too deep", `{ supplier(id: "x") { ${deep(12)} } }`, "QUERY_TOO_DEEP", 12, 14],
    ["too many aliases", `{ ${aliases} }`, "QUERY_TOO_MANY_ALIASES", 100, 101],
    ["too many directives", `{ me { ${"id @include(if: true) ".repeat(151)} } }`, "QUERY_TOO_MANY_DIRECTIVES", 150, 151],
    ["too many root fields", `{ ${"me { id } ".repeat(61)} }`, "QUERY_TOO_MANY_ROOT_FIELDS", 60, 61],
    ["too expensive", "query ($n: Int = 200) { suppliers(first: $n) { nodes { timeline(first: 100) { nodes { id } } } } }", "QUERY_TOO_EXPENSIVE", 2_000, 1 + 20 + 200 * (1 + 10)],
  ])("%s: named with its limit, its value and a remedy, and nothing is read", async (_, query, code, limit, value) => {
    const { status, data, errors, cost, context } = await send("purchaser", query);
    const found = errors.find(({ extensions }) => extensions.code === code);
    expect(found?.extensions).toMatchObject({ code, limit, value, requestId: "request-1" });
    expect(found?.extensions.remedy).toEqual(expect.any(String));
    expect(found?.message).toContain(String(limit));
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(cost).toMatchObject({ requested: 1, actual: 1 });
    // Who asks, and the point that it costs to be refused.
    expect(context.table.roundTrips).toBeLessThanOrEqual(3);
  });

  test("gets all exceeded limits at once, in its own language", async () => {
    const { errors } = await send("purchaser", `{ ${aliases} ${"me { id } ".repeat(61)} }`, { language: "zh" });
    expect(errors.map(({ extensions }) => extensions.code).sort()).toEqual(["QUERY_TOO_MANY_ALIASES", "QUERY_TOO_MANY_ROOT_FIELDS"]);
    expect(errors.every(({ message }) => /[一-龥]/.test(message))).toBe(true);
  });

  test("is not even parsed to its end", async () => {
    const { status, errors } = await send("purchaser", `{ ${"me { id } ".repeat(200_000)} }`);
    expect({ status, code: errors[0]?.extensions.code, limit: errors[0]?.extensions.limit }).toEqual({ status: 400, code: "QUERY_TOO_LONG", limit: limitsOf("console").request.tokens });
  });

  test("is cut off where fragments repeat each other without end", async () => {
    const bomb = Array.from({ length: 25 }, (_, i) => `fragment f${i} on Supplier { ${i === 24 ? "id" : `...f${i + 1} ...f${i + 1}`} }`).join(" ");
    const startedAt = performance.now();
    const { errors } = await send("purchaser", `{ supplier(id: "x") { ...f0 } } ${bomb}`);
    expect(errors.length).toBeGreaterThan(0);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe("over all its lists a request reads no more rows than it has paid for", () => {
  /** Twice the rows that one page may look through, none of which the filter wants. */
  const orderCount = 1_100;

  beforeAll(async () => {
    const order = await draftOrder(stage, await stage.fresh<Supplier>(supplierId), [line(await approvedProduct(stage), 1)]);
    const copies = Array.from({ length: orderCount }, (_, i) => Object.assign(Object.create(PurchaseOrder.prototype) as PurchaseOrder, order, { id: `po_copy${String(i).padStart(5, "0")}`, number: `PO-COPY-${i}`, status: "APPROVED" }));
    await stage.table.batchWrite(copies.map(toRecordItem));
  });

  /** Rows of each query since the test began. */
  const rowsRead: number[] = [];
  const total = (): number => rowsRead.reduce((sum, rows) => sum + rows, 0);

  beforeEach(() => {
    rowsRead.splice(0);
    const { query } = Table.prototype;
    vi.spyOn(Table.prototype, "query").mockImplementation(async function (this: Table, input) {
      const found = await query.call(this, input);
      rowsRead.push(found.items.length);
      return found;
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  const rareOrders = (count: number, first = 1): string =>
    Array.from({ length: count }, (_, i) => `a${i}: purchaseOrders(first: ${first}, filter: { status: { eq: APPROVED }, supplierId: { eq: "none${i}" } }, orderBy: TOTAL_DESC) { nodes { id } pageInfo { hasNextPage endCursor budgetSpent } totalCount }`).join(" ");

  test("sixty filtered pages are refused before anything is read", async () => {
    const { status, errors, context } = await send("purchaser", `{ ${rareOrders(60)} }`);
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code: "QUERY_TOO_EXPENSIVE" });
    expect(rowsRead).toEqual([]);
    expect(context.table.roundTrips).toBeLessThanOrEqual(3);
  });

  test("as many as it may ask for end where their rows are spent, say so, and are charged what they read", async () => {
    const { data, cost } = await send("purchaser", `{ ${rareOrders(10)} }`);
    expect(total()).toBe(10 * 500);
    for (const page of Object.values(data!)) expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, budgetSpent: true, endCursor: expect.any(String) } });
    expect(cost.actual).toBeGreaterThanOrEqual(10 * 50);
    expect(cost.actual).toBeLessThanOrEqual(cost.requested);
  });

  test("a page is charged the same for a client that was here before as for a new one", async () => {
    await stage.hire("newly hired", "purchaser");
    const first = await send("newly hired", `{ ${rareOrders(2)} }`);
    const again = await send("newly hired", `{ ${rareOrders(2)} }`);
    expect(first.cost.actual).toBeGreaterThanOrEqual(100);
    expect(again.cost.actual).toBe(first.cost.actual);
  });

  test("paging continues from where the budget of rows ended, to the end", async () => {
    const query = 'query ($after: String) { purchaseOrders(first: 1, after: $after, filter: { status: { eq: APPROVED }, supplierId: { eq: "none" } }, orderBy: TOTAL_DESC) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    let after: string | null = null;
    const rows: number[] = [];
    do {
      rowsRead.splice(0);
      const { data }: Sent = await send("purchaser", query, { variables: { after } });
      rows.push(total());
      after = data!.purchaseOrders.pageInfo.hasNextPage ? data!.purchaseOrders.pageInfo.endCursor : null;
    } while (after && rows.length < 10);
    expect(rows.length).toBeLessThanOrEqual(4);
    expect(Math.max(...rows)).toBeLessThanOrEqual(500);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(orderCount);
  });

  test("a page of nothing reads nothing, and its count alone", async () => {
    const { data, cost } = await send("purchaser", `{ ${rareOrders(1, 0)} }`);
    expect(data!.a0).toMatchObject({ nodes: [], totalCount: null, pageInfo: { hasNextPage: true } });
    expect({ rowsRead, actual: cost.actual, requested: cost.requested }).toEqual({ rowsRead: [], actual: 1, requested: 1 });
  });
});

test.each([
  ["the schema", "{ __schema { types { name } } }"],
  ["a type", '{ me { id } __type(name: "Supplier") { name } }'],
  ["the schema in a fragment", "query { ...all } fragment all on Query { ... { __schema { types { name } } } }"],
])("nobody who is not signed in is shown %s", async (_, query) => {
  const contextValue = new Context(new Table(stage.table.name), "NO_TOKEN", "en", "request-1", new Date());
  const { body, http } = await server.executeOperation({ query }, { contextValue });
  expect(http.status).toBe(401);
  expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: "UNAUTHENTICATED", reason: "NO_TOKEN" } }] } });
  expect(JSON.stringify(body)).not.toContain("PurchaseOrder");
  expect(contextValue.table.roundTrips).toBe(0);
});

test("every answer says what it cost: read, refused, or not understood", async () => {
  const throttle = { maximum: 10_000, available: expect.any(Number), restoreRate: 500 };
  const read = await send("purchaser", "{ suppliers(first: 200) { nodes { id } } }");
  expect(read.cost).toEqual({ requested: 21, actual: 1, throttle });
  expect((await send("purchaser", "{ nothing }")).cost).toEqual({ requested: 1, actual: 1, throttle });
  expect((await send("purchaser", "{ me ")).cost).toEqual({ requested: 1, actual: 1, throttle });
  const refused = await send("auditor", "mutation { createSupplier(input: {}) { record { id } problems { code } } }");
  expect(refused.data?.createSupplier.problems.length).toBeGreaterThan(0);
  expect(refused.cost.actual).toBeLessThan(refused.cost.requested);
});

test("the claim goes out beside the read of the account, and most requests need none: not one trip more in a row", async () => {
  /** When each call to the database began and ended. */
  const calls: { name: string; from: number; to: number }[] = [];
  const client = new DynamoDBClient({});
  client.middlewareStack.add(
    (next, { commandName }) => async (args) => {
      const call = { name: commandName!, from: performance.now(), to: 0 };
      calls.push(call);
      const result = await next(args);
      // So slow that what goes out together overlaps.
      await new Promise((resolve) => setTimeout(resolve, 60));
      call.to = performance.now();
      return result;
    },
    { step: "initialize" },
  );
  // Takes twenty points in advance, which have melted after two fifths of a second.
  const quick = new ApolloServer<Context>({ schema: buildProductSchema(), plugins: [enforceLimits({ ...limitsOf("console"), bucket: { maximum: 200, restoreRate: 50 } })] });
  await stage.hire("newcomer", "purchaser");
  const query = "query ($id: ID!) { supplier(id: $id) { id name } }";
  const get = async () => {
    calls.length = 0;
    const { data, context } = await send("newcomer", query, { variables: { id: supplierId }, table: new Table(stage.table.name, client), on: quick });
    expect(data?.supplier.id).toBe(supplierId);
    expect(context.table.roundTrips).toBe(calls.length);
    return calls.map(({ name }) => name).sort();
  };
  await send("newcomer", query, { variables: { id: supplierId }, on: quick });
  expect(await get()).toEqual(["BatchGetItemCommand"]);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(await get()).toEqual(["BatchGetItemCommand", "UpdateItemCommand"]);
  expect(Math.max(...calls.map(({ from }) => from))).toBeLessThan(Math.min(...calls.map(({ to }) => to)));
  await quick.stop();
});

test("a machine that was admitted for something larger has the bucket of its role", async () => {
  await stage.admitMachine({ clientId: "eager", name: "eager", role: "migration" });
  expect((await send("eager", "{ me { id } }")).cost.throttle).toMatchObject(limitsOf("console").byRole.migration!);
});

test("a client without points learns when to retry; another one is not delayed", async () => {
  const small: Limits = { ...limitsOf("console"), bucket: { maximum: 100, restoreRate: 0.1 } };
  const narrow = new ApolloServer<Context>({ schema: buildProductSchema(), plugins: [enforceLimits(small)] });
  // Each claims 61 and uses one or two, which the next one may spend again, but none before it has come back.
  const spend = "{ suppliers(first: 200) { nodes { createdBy { id } group: createdBy { id } } } }";
  await stage.hire("eager auditor", "auditor");
  const answers = await Promise.all(Array.from({ length: 8 }, () => send("eager auditor", spend, { on: narrow })));
  const throttled = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ data }) => data).length).toBeGreaterThanOrEqual(1);
  expect(throttled.length).toBeGreaterThanOrEqual(1);
  for (const { errors, retryAfter, cost, data } of throttled) {
    const { code, retryAfterSeconds } = errors[0]!.extensions;
    expect({ code, retryAfter, data }).toEqual({ code: "THROTTLED", retryAfter: String(retryAfterSeconds), data: undefined });
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(cost.actual).toBe(0);
  }
  expect((await send("purchaser", "{ me { id } }", { on: narrow })).data?.me.id).toBeDefined();
  await narrow.stop();
  expect(faults).toEqual([]);
});
