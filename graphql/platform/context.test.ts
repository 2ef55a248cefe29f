/** Finding out who asks costs no round trip of its own, and shows nothing before it is known. */
import { graphql } from "graphql";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { buildProductSchema } from "../schema/schema.ts";
import { ListPreference } from "../domains/collaboration/listPreference.ts";
import { bareSupplier } from "../test/company.ts";
import { Stage } from "../test/stage.ts";
import { findAccount, principalOf } from "./access/principal.ts";
import { Context, type Caller } from "./context.ts";
import type { Loader } from "../table/loader.ts";

const schema = buildProductSchema();
let stage: Stage;
let supplierId: string;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser");
  supplierId = (await bareSupplier(stage, { name: "华北制药有限公司" })).id;
});
afterAll(() => stage.close());

afterEach(() => vi.restoreAllMocks());

const signedInAs = (subject: string) => async (loader: Loader): Promise<Caller> => {
  const account = await findAccount(loader, subject);
  return account ? principalOf(loader, account, stage.today) : "NO_ACCOUNT";
};

type Finding = Caller | ((loader: Loader) => Promise<Caller>);

const contextOf = (caller: Finding, client?: string) => new Context(stage.table, caller, "en", "request-1", stage.now, client);

const ask = (caller: Finding) =>
  graphql({ schema, source: "query ($id: ID!) { supplier(id: $id) { name } }", variableValues: { id: supplierId }, contextValue: contextOf(caller) });

const list = (contextValue: Context, fields = "nodes { name }") => graphql({ schema, source: `{ suppliers(first: 5) { ${fields} } }`, contextValue });

/** Is found out only when a list is being read already. */
function foundOutLate(subject: string) {
  const queries = vi.spyOn(stage.table, "query");
  return async (loader: Loader): Promise<Caller> => {
    await vi.waitUntil(() => queries.mock.calls.length > 0, { interval: 1 });
    return signedInAs(subject)(loader);
  };
}

test("the account and the record that is asked about come in one round trip", async () => {
  // The id of the account is remembered from the first request; the account is read each time.
  await ask(signedInAs("purchaser"));
  const before = stage.table.roundTrips;
  const { data } = await ask(signedInAs("purchaser"));
  expect(data).toEqual({ supplier: { name: "华北制药有限公司" } });
  expect(stage.table.roundTrips - before).toBe(1);
});

test("whoever has no account is shown nothing of the record that was read for them", async () => {
  const { data, errors } = await ask(signedInAs("nobody"));
  expect(data).toEqual({ supplier: null });
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED", reason: "NO_ACCOUNT" } }]);
});

test("where finding out fails, the request fails", async () => {
  const { data, errors } = await ask(async () => {
    throw new Error("the table is away");
  });
  expect(data).toEqual({ supplier: null });
  expect(errors).toMatchObject([{ message: "the table is away" }]);
});

test("nobody is taken for signed in before it is known who asks", async () => {
  const context = new Context(stage.table, signedInAs("purchaser"), "en", "request-1", stage.now);
  expect(() => context.principal).toThrow("not known yet");
  expect(context.actorId).toBeUndefined();
  expect(await context.signInProblem()).toBeUndefined();
  expect(context.principal.id).toBe(await stage.idOf("purchaser"));
});

test("a list is read while the account of a client that was here before is still being read", async () => {
  await list(contextOf(signedInAs("purchaser"), "list-1"));
  const { data } = await list(contextOf(foundOutLate("purchaser"), "list-1"));
  expect(data).toEqual({ suppliers: { nodes: [{ name: "华北制药有限公司" }] } });
  expect(vi.mocked(stage.table.query)).toHaveBeenCalledTimes(1);
});

test("of a list that is only counted, nothing is read ahead", async () => {
  await list(contextOf(signedInAs("purchaser"), "list-2"));
  const query = vi.spyOn(stage.table, "query");
  await list(contextOf(signedInAs("purchaser"), "list-2"), "totalCount");
  expect(query).not.toHaveBeenCalled();
});

test("whoever may no longer read a list is shown nothing of what was read ahead", async () => {
  await list(contextOf(signedInAs("purchaser"), "list-3"));
  const { data, errors } = await list(contextOf(foundOutLate("nobody"), "list-3"));
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});

test("whose own records are other ones than was presumed is shown those, and nothing of what was read ahead", async () => {
  await stage.staff("warehouseKeeper");
  for (const [who, listOf] of [["purchaser", "Supplier"], ["warehouseKeeper", "Batch"]] as const) await stage.tryCreate(who, ListPreference, { listOf });
  const preferences = (caller: Finding) => graphql({ schema, source: "{ listPreferences { nodes { listOf } } }", contextValue: contextOf(caller, "list-4") });
  await preferences(signedInAs("purchaser"));
  const { data } = await preferences(foundOutLate("warehouseKeeper"));
  expect(data).toEqual({ listPreferences: { nodes: [{ listOf: "Batch" }] } });
  expect(vi.mocked(stage.table.query)).toHaveBeenCalledTimes(2);
});
