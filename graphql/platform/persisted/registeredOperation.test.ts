/** Operations that partners' clients register: who may ask for them by their hash, what that costs, and what is refused. */
import type { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "../../schema/server.ts";
import { bareSupplier } from "../../test/company.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import type { Loader } from "../../table/loader.ts";
import { Table } from "../../table/table.ts";
import { findMachine, principalOf } from "../access/principal.ts";
import { Context } from "../context.ts";
import { mostRegistered } from "../limits/limits.ts";
import { hashOf, operationId, RegisteredOperation } from "./registeredOperation.ts";

let stage: Stage;
let server: ApolloServer<Context>;
/** Ids of the clients by what they are called here. */
const clients: Record<string, string> = {};

const orders = "query Orders($first: Int = 100, $status: PurchaseOrderStatus) { purchaseOrders(first: $first, filter: { status: { eq: $status } }) { nodes { number status lines { quantity product { name } } } } }";
const register = "mutation ($input: RegisterOperationInput!) { registerOperation(input: $input) { record { id version status sha256Hash name points } problems { code message ... on FieldProblem { field } } } }";

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("systemAdministrator", "departmentManager", "purchaser", "auditor");
  const [one, other] = [await bareSupplier(stage), await bareSupplier(stage)];
  for (const [name, { id }] of [["ours", one], ["sibling", one], ["theirs", other], ["full", other]] as const) clients[name] = (await stage.connect(name, id)).id;
  server = createServer({ audience: "partner", onFault: ({ error }) => expect.unreachable(error.stack) });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await stage.close();
});

interface Sent {
  data: Answer | undefined;
  code: unknown;
  cost: { requested: number; actual: number };
  trips: number;
}

/** A request as the door makes it: who asks is found out while the document is. */
async function send(name: string, { query, hash, variables = {} }: { query?: string; hash?: string; variables?: object }): Promise<Sent> {
  const client = clients[name]!;
  const caller = async (loader: Loader) => {
    const account = await findMachine(loader, client);
    return account ? principalOf(loader, account, stage.today) : ("NO_ACCOUNT" as const);
  };
  const context = new Context(new Table(stage.table.name), caller, "en", "request-1", new Date(), client);
  const extensions = hash === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: hash } };
  const { body } = await server.executeOperation({ query, extensions, variables: variables as Record<string, unknown> }, { contextValue: context });
  if (body.kind !== "single") throw new Error("answered in parts");
  const { data, errors, extensions: reported } = body.singleResult;
  return { data: data as Answer | undefined, code: errors?.[0]?.extensions?.code, cost: reported?.cost as Sent["cost"], trips: context.table.roundTrips };
}

async function registering(name: string, text: string, more: object = {}) {
  const { data } = await send(name, { query: register, variables: { input: { text, ...more } } });
  return data!.registerOperation as { record: RegisteredOperation | null; problems: { code: string; message: string; field?: string }[] };
}

const codes = ({ problems }: { problems: { code: string }[] }): string[] => problems.map(({ code }) => code);

describe("an operation that a client has registered", () => {
  test("is carried out by its hash, for half its points", async () => {
    const { record, problems } = await registering("ours", orders, { sha256Hash: hashOf(orders) });
    expect(problems).toEqual([]);
    const byText = await send("ours", { query: orders });
    const byHash = await send("ours", { hash: hashOf(orders) });
    expect(byHash.data).toEqual(byText.data);
    expect(byHash.cost.requested).toBe(Math.ceil(byText.cost.requested / 2));
    expect(record).toMatchObject({ name: "Orders", status: "ACTIVE", sha256Hash: hashOf(orders), points: byHash.cost.requested });
    expect(byHash.cost.actual).toBeLessThanOrEqual(byText.cost.actual);
  });

  test("takes variables as any other does, and pays for what they ask", async () => {
    await registering("ours", orders);
    const few = await send("ours", { hash: hashOf(orders), variables: { first: 1, status: "SENT" } });
    const many = await send("ours", { hash: hashOf(orders), variables: { first: 50 } });
    expect(few.data!.purchaseOrders.nodes).toEqual([]);
    expect(few.cost.requested).toBeLessThan(many.cost.requested);
    expect((await send("ours", { hash: hashOf(orders), variables: { first: "many" } })).code).toBe("BAD_USER_INPUT");
  });

  test("waits for no trip more than one that is sent as text", async () => {
    await registering("ours", "query Who { me { id } }");
    await send("ours", { hash: hashOf("query Who { me { id } }") });
    const byText = await send("ours", { query: "query Who { me { id } }" });
    expect((await send("ours", { hash: hashOf("query Who { me { id } }") })).trips).toBe(byText.trips);
  });

  test("is known to nobody else: not to another party, and not to another client of its own", async () => {
    await registering("ours", orders);
    await send("ours", { hash: hashOf(orders) });
    for (const name of ["sibling", "theirs"]) {
      expect(await send(name, { hash: hashOf(orders) }), name).toMatchObject({ data: undefined, code: "PERSISTED_QUERY_NOT_FOUND" });
      const { data } = await send(name, { query: "query ($id: ID!) { registeredOperation(id: $id) { id } registeredOperations { nodes { id } } }", variables: { id: operationId(clients.ours!, hashOf(orders)) } });
      expect(data, name).toEqual({ registeredOperation: null, registeredOperations: { nodes: [] } });
    }
  });

  test("registered again is the same, and is in the list once", async () => {
    const first = await registering("sibling", orders);
    const again = await registering("sibling", orders);
    expect(again).toEqual(first);
    const { data } = await send("sibling", { query: "{ registeredOperations { nodes { name text } totalCount } }" });
    expect(data!.registeredOperations.nodes).toEqual([{ name: "Orders", text: orders }]);
  });

  test("once removed is unknown at once, in a process that has carried it out as well; registered again it is known again", async () => {
    const text = "query Removed { me { id } }";
    const { record } = await registering("ours", text);
    expect((await send("ours", { hash: hashOf(text) })).data).toBeDefined();
    const remove = "mutation ($input: RemoveRegisteredOperationInput!) { removeRegisteredOperation(input: $input) { problems { code } } }";
    const removal = { input: { id: record!.id, version: record!.version } };
    expect((await send("theirs", { query: remove, variables: removal })).data!.removeRegisteredOperation.problems).toEqual([{ code: "NO_SUCH_RECORD" }]);
    expect((await send("ours", { query: remove, variables: removal })).data!.removeRegisteredOperation.problems).toEqual([]);
    expect(await send("ours", { hash: hashOf(text) })).toMatchObject({ data: undefined, code: "PERSISTED_QUERY_NOT_FOUND", cost: { actual: 1 } });
    expect((await registering("ours", text)).record).toMatchObject({ id: record!.id, status: "ACTIVE" });
    expect((await send("ours", { hash: hashOf(text) })).data).toBeDefined();
  });

  test("is on its client's page for administrators and auditors, with its trail; nobody else sees it", async () => {
    await registering("ours", orders);
    const source = "query ($id: ID!) { registeredOperations(filter: { clientId: { eq: $id } }) { nodes { name text timeline(first: 9) { nodes { action actorId } } } } }";
    for (const subject of ["systemAdministrator", "departmentManager", "auditor"]) {
      const { registeredOperations } = await stage.answer(subject, source, { id: clients.ours });
      expect(registeredOperations.nodes, subject).toContainEqual({ name: "Orders", text: orders, timeline: { nodes: [{ action: "create", actorId: clients.ours }] } });
    }
    expect((await stage.ask("purchaser", source, { id: clients.ours })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await stage.answer("systemAdministrator", register, { input: { text: orders } })).registerOperation.problems).toMatchObject([{ code: "ACCESS_DENIED" }]);
  });
});

describe("what is registered", () => {
  const many = (count: number, field: (i: number) => string): string => `query Many { ${Array.from({ length: count }, (_, i) => field(i)).join(" ")} }`;

  test.each([
    ["is parsed", "query Broken { me { id }", ["INVALID_DOCUMENT"]],
    ["must fit the partners' schema; every violation is reported", "query Wrong($x: Nothing) { me { nothing } suppliers { nodes { id } } }", Array(4).fill("INVALID_DOCUMENT")],
    ["has a name", "{ me { id } }", ["ONE_NAMED_OPERATION"]],
    ["is one operation", "query A { me { id } } query B { me { id } }", ["ONE_NAMED_OPERATION"]],
    ["is an operation", "fragment A on Me { id }", ["INVALID_DOCUMENT", "ONE_NAMED_OPERATION"]],
    ["is within all limits at once", many(31, (i) => `a${i}: me { id }`), ["QUERY_TOO_MANY_ALIASES", "QUERY_TOO_MANY_ROOT_FIELDS"]],
    ["is not too expensive, whatever would be skipped", "query Dear($no: Boolean = false) { purchaseOrders(first: 200) @include(if: $no) { nodes { timeline: supplier { id } availableActions { name } lines { product { id availableActions { name } } } } } }", ["QUERY_TOO_EXPENSIVE"]],
    ["has no more tokens than any other", many(2_000, () => "me"), ["QUERY_TOO_LONG"]],
    ["is no longer than is kept", `query Long { me { id } } #${"x".repeat(10_000)}`, ["TOO_LONG"]],
    ["is there", "", ["REQUIRED"]],
  ])("%s, or nothing is", async (_, text, expected) => {
    const before = (await stage.everything()).filter(({ sk }) => sk === "record").length;
    const { record, problems } = await registering("theirs", text);
    expect({ record, codes: codes({ problems }).sort(), fields: [...new Set(problems.map(({ field }) => field))] }).toEqual({ record: null, codes: expected, fields: ["text"] });
    expect((await stage.everything()).filter(({ sk }) => sk === "record").length).toBe(before);
  });

  test("is what its hash says: a text that was altered on its way is refused, with the hash that it has", async () => {
    const { record, problems } = await registering("theirs", `${orders}\n`, { sha256Hash: hashOf(orders) });
    expect(record).toBeNull();
    expect(problems).toMatchObject([{ code: "HASH_DIFFERS", field: "sha256Hash", message: expect.stringContaining(hashOf(`${orders}\n`)) }]);
    expect(codes(await registering("theirs", orders, { sha256Hash: "ABC" }))).toEqual(["WRONG_FORM"]);
  });

  test("is bounded for each client; removing one makes room", async () => {
    const clientId = clients.full!;
    const ids = Array.from({ length: mostRegistered }, (_, i) => operationId(clientId, hashOf(String(i))));
    await Promise.all(ids.map((id) => stage.seed(RegisteredOperation, { id, clientId, name: "Old", text: "", sha256Hash: "", points: 1, status: "ACTIVE", duties: [] }, clientId)));
    expect(codes(await registering("full", orders))).toEqual(["TOO_MANY_OPERATIONS"]);
    await stage.act("full", RegisteredOperation, "remove", await stage.fresh(ids[0]!));
    expect(codes(await registering("full", orders))).toEqual([]);
    expect(codes(await registering("full", "query One { me { id } }"))).toEqual(["TOO_MANY_OPERATIONS"]);
  });
});
