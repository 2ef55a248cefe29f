/** Whom a client was at its last request saves round trips, and shows nothing that the account of now would not. */
import type { ApolloServer } from "@apollo/server";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ListPreference } from "../../domains/collaboration/views/listPreference.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { createServer } from "../../schema/server.ts";
import { Table } from "../../table/table.ts";
import type { Loader } from "../../table/loader.ts";
import { bareSupplier, draftOrder, approvedProduct, line, qualifiedSupplier } from "../../test/company.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { Context, type Caller } from "../context.ts";

let stage: Stage;
let server: ApolloServer<Context>;
let supplier: Supplier;
const faults: Error[] = [];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "warehouseKeeper", "qaOfficer");
  supplier = await qualifiedSupplier(stage);
  await bareSupplier(stage, { name: "尚未首营有限公司" });
  await draftOrder(stage, supplier, [line(await approvedProduct(stage), 3, 100)]);
  await stage.project();
  server = createServer({ audience: "console", onFault: ({ error }) => faults.push(error) });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await stage.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  faults.length = 0;
});

type Finder = (loader: Loader) => Promise<Caller>;

interface Sent {
  data: Answer | null | undefined;
  codes: unknown[];
  trips: number;
}

/** A request of this client; `caller` finds the actual principal. */
async function send(client: string, caller: Finder, query: string, variables: Record<string, unknown> = {}): Promise<Sent> {
  const table = new Table(stage.table.name);
  const { body } = await server.executeOperation({ query, variables }, { contextValue: new Context(table, caller, "en", "request-1", stage.now, client) });
  if (body.kind !== "single") throw new Error("answered in parts");
  const { data, errors = [] } = body.singleResult;
  return { data, codes: errors.map(({ extensions }) => extensions?.code), trips: table.roundTrips };
}

describe("of a client that was here before, the account is read in the batch of", () => {
  test.each([
    ["the record that is asked about", "query ($id: ID!) { supplier(id: $id) { name } }", 1],
    ["the references of a page", "{ purchaseOrders { nodes { number supplier { name } } } }", 2],
    ["the references of a page and its count", "{ purchaseOrders { totalCount nodes { number supplier { name } } } }", 2],
    ["all that a mutation names", 'mutation ($id: ID!) { createPurchaseOrder(input: { supplierId: $id, expectedOn: "2026-01-01", lines: [] }) { problems { code } } }', 1],
  ])("%s", async (what, query, trips) => {
    const first = await send(what, stage.signedInAs("purchaser"), query, { id: supplier.id });
    const again = await send(what, stage.signedInAs("purchaser"), query, { id: supplier.id });
    expect(again.data).toEqual(first.data);
    expect(JSON.stringify(again.data)).not.toBe("null");
    expect(again.trips).toBe(trips);
    expect(first.codes).toEqual([]);
  });

  test("nothing where there is no such batch: it is read beside the page", async () => {
    const query = "{ suppliers(first: 1) { nodes { name } } }";
    await send("beside", stage.signedInAs("purchaser"), query);
    const queried = vi.spyOn(Table.prototype, "query");
    // Who asks is found out once the page is being read, and not before.
    const late: Finder = async (loader) => {
      await vi.waitUntil(() => queried.mock.calls.length > 0, { interval: 1 });
      return stage.signedInAs("purchaser")(loader);
    };
    expect((await send("beside", late, query)).data?.suppliers.nodes).toHaveLength(1);
    expect(queried).toHaveBeenCalledTimes(1);
  });
});

describe("a client that is no longer whom it was", () => {
  const list = "{ suppliers { nodes { name createdBy { displayName } } } }";

  test("and has no account is shown nothing of what was read for it", async () => {
    await send("gone", stage.signedInAs("purchaser"), list);
    expect(await send("gone", stage.signedInAs("nobody"), list)).toMatchObject({ data: null, codes: ["UNAUTHENTICATED"] });
  });

  test("and has other records of its own is shown those", async () => {
    for (const [who, listOf] of [["purchaser", "Supplier"], ["warehouseKeeper", "Batch"]] as const) await stage.tryCreate(who, ListPreference, { listOf });
    const own = "{ listPreferences { nodes { listOf createdBy { displayName } } } }";
    await send("other", stage.signedInAs("purchaser"), own);
    const { data } = await send("other", stage.signedInAs("warehouseKeeper"), own);
    expect(data?.listPreferences.nodes.map(({ listOf }: Answer) => listOf)).toEqual(["Batch"]);
  });

  test("and has lost the role that shows something sees it no longer, from the next request on", async () => {
    const leaver = await stage.hire("leaver", "purchaser");
    const priced = "{ purchaseOrders { nodes { total { amount } supplier { name } } } }";
    const total = async () => (await send("leaver", stage.signedInAs("leaver"), priced)).data?.purchaseOrders.nodes[0].total;
    await total();
    expect(await total()).toMatchObject({ amount: 300 });
    await stage.seedEdit(leaver, { heldRoles: leaver.heldRoles.map((held) => ({ ...held, role: "warehouseKeeper" as const })) });
    expect(await total()).toBeNull();
    expect(await total()).toBeNull();
  });

  test("and may no longer ask at all is refused, from the next request on", async () => {
    const mover = await stage.hire("mover", "departmentManager");
    const clients = "{ machineClients { nodes { name createdBy { displayName } } } }";
    await send("mover", stage.signedInAs("mover"), clients);
    expect((await send("mover", stage.signedInAs("mover"), clients)).codes).toEqual([]);
    await stage.seedEdit(mover, { heldRoles: [] });
    expect(await send("mover", stage.signedInAs("mover"), clients)).toMatchObject({ data: null, codes: ["FORBIDDEN"] });
  });
});

test("what a client may not ask is refused as ever, however often it asks", async () => {
  const forged = '{ suppliers(after: "forged") { nodes { name createdBy { displayName } } } }';
  const [first, again] = [await send("forger", stage.signedInAs("purchaser"), forged), await send("forger", stage.signedInAs("purchaser"), forged)];
  expect(first).toMatchObject({ data: null, codes: ["BAD_USER_INPUT"] });
  expect({ ...again, trips: 0 }).toEqual({ ...first, trips: 0 });
  expect(faults).toEqual([]);
});

test("a mutation is carried out for nobody who is only presumed", async () => {
  const create = "mutation { createSupplier(input: { code: \"PRESUMED\", name: \"推定有限公司\" }) { record { id } problems { code } } }";
  await send("writer", stage.signedInAs("purchaser"), "{ me { id } }");
  const { data } = await send("writer", stage.signedInAs("warehouseKeeper"), create);
  expect(data?.createSupplier).toMatchObject({ record: null, problems: [{ code: "ACCESS_DENIED" }] });
});

test("of what is entered by anyone who sends no token, nothing is read", async () => {
  const table = new Table(stage.table.name);
  const query = `mutation { createPurchaseOrder(input: { supplierId: "${supplier.id}", expectedOn: "2026-12-31", lines: [] }) { problems { code } } }`;
  const { body } = await server.executeOperation({ query }, { contextValue: new Context(table, "NO_TOKEN", "en", "request-1", stage.now) });
  expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } });
  expect(table.roundTrips).toBe(0);
});

test("where finding out who asks fails, the query fails with it, once", async () => {
  const list = "{ suppliers { nodes { name createdBy { displayName } } } }";
  await send("unlucky", stage.signedInAs("purchaser"), list);
  const away: Finder = async () => {
    throw new Error("the table is away");
  };
  expect(await send("unlucky", away, list)).toMatchObject({ data: null, codes: ["INTERNAL_SERVER_ERROR"] });
  expect(faults.map(({ message }) => message)).toEqual(["the table is away"]);
});
