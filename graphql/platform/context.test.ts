/** Finding out who asks costs no round trip of its own, and shows nothing before it is known. */
import { graphql } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProductSchema } from "../schema/schema.ts";
import { bareSupplier } from "../test/company.ts";
import { Stage } from "../test/stage.ts";
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

const ask = (caller: Caller | ((loader: Loader) => Promise<Caller>)) =>
  graphql({ schema, source: "query ($id: ID!) { supplier(id: $id) { name } }", variableValues: { id: supplierId }, contextValue: new Context(stage.table, caller, "en", "request-1", stage.now) });

test("the account and the record that is asked about come in one round trip", async () => {
  // The id of the account is remembered from the first request; the account is read each time.
  await ask(stage.signedInAs("purchaser"));
  const before = stage.table.roundTrips;
  const { data } = await ask(stage.signedInAs("purchaser"));
  expect(data).toEqual({ supplier: { name: "华北制药有限公司" } });
  expect(stage.table.roundTrips - before).toBe(1);
});

test("the person who has no account is shown nothing of the record that was read for them", async () => {
  const { data, errors } = await ask(stage.signedInAs("nobody"));
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
  const context = new Context(stage.table, stage.signedInAs("purchaser"), "en", "request-1", stage.now);
  expect(() => context.principal).toThrow("not known yet");
  expect(context.actorId).toBeUndefined();
  expect(await context.signInProblem()).toBeUndefined();
  expect(context.principal.id).toBe(await stage.idOf("purchaser"));
});
