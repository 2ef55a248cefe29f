import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProductSchema } from "../../schema/schema.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import type { Context } from "../context.ts";
import { consoleOperations } from "./consoleOperations.ts";
import { persisted } from "./persistedPlugin.ts";

const me = "query Me { me { displayName } }";
const create = "mutation CreateGroup($input: CreateGroupInput!) { createGroup(input: $input) { record { id } problems { code } } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let stage: Stage;
let folder: string;
const servers: Record<"locked" | "free", ApolloServer<Context>> = {} as never;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("systemAdministrator");
  await stage.admitMachine({ clientId: "import", name: "import", role: "migration" });
  folder = mkdtempSync(join(tmpdir(), "operations-"));
  const file = join(folder, "operations.json");
  writeFileSync(file, JSON.stringify({ [hashOf(me)]: me }));
  const schema = buildProductSchema();
  const cache = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };
  for (const [name, path] of [["locked", file], ["free", undefined]] as const) {
    servers[name] = new ApolloServer<Context>({ schema, persistedQueries: { cache }, plugins: [persisted(consoleOperations(path))] });
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

async function send(to: "locked" | "free", subject: string, request: { query?: string; hash?: string; variables?: Record<string, unknown> }) {
  const { query, hash, variables } = request;
  const extensions = hash && { persistedQuery: { version: 1, sha256Hash: hash } };
  const contextValue = await stage.as(subject);
  const { body, http } = await servers[to].executeOperation({ query, variables, ...(extensions && { extensions }) }, { contextValue });
  if (body.kind !== "single") throw new Error("answered in parts");
  const { data, errors } = body.singleResult;
  return { status: http.status, data: data as Answer | undefined, code: errors?.[0]?.extensions?.code };
}

describe("where only registered operations are carried out", () => {
  test("one is carried out by its hash, and by its text", async () => {
    expect((await send("locked", "systemAdministrator", { hash: hashOf(me) })).data?.me.displayName).toBeDefined();
    expect((await send("locked", "systemAdministrator", { query: me })).data?.me.displayName).toBeDefined();
    expect((await send("locked", "systemAdministrator", { query: me, hash: hashOf(me) })).data?.me.displayName).toBeDefined();
  });

  test.each([
    ["another text", { query: create, variables: { input: { name: "新组" } } }, "PERSISTED_QUERY_ONLY"],
    ["another text with its own hash", { query: create, hash: hashOf(create), variables: { input: { name: "新组" } } }, "PERSISTED_QUERY_ONLY"],
    ["the same text with a space more", { query: `${me} ` }, "PERSISTED_QUERY_ONLY"],
    ["another text under a registered hash", { query: create, hash: hashOf(me), variables: { input: { name: "新组" } } }, undefined],
    ["a hash that nobody registered", { hash: hashOf(create), variables: { input: { name: "新组" } } }, "PERSISTED_QUERY_NOT_FOUND"],
  ])("%s is refused, and nothing has changed", async (_, request, code) => {
    const before = await stage.snapshot();
    const answer = await send("locked", "systemAdministrator", request);
    expect(answer.data).toBeUndefined();
    if (code) expect(answer.code).toBe(code);
    expect(await stage.snapshot()).toBe(before);
  });

  test("sending a text with its hash registers nothing", async () => {
    await send("locked", "import", { query: "{ me { id } }", hash: hashOf("{ me { id } }") });
    expect((await send("locked", "systemAdministrator", { hash: hashOf("{ me { id } }") })).code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  test("an internal API client asks what its role allows", async () => {
    expect((await send("locked", "import", { query: "{ me { id } }" })).data?.me.id).toBeDefined();
  });
});

test("where everything is carried out, so is everything", async () => {
  expect((await send("free", "systemAdministrator", { query: "{ me { id } }" })).data?.me.id).toBeDefined();
});
