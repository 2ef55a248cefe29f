import { readFileSync } from "node:fs";
import { Kind, parse, type TypeNode } from "graphql";
import pLimit from "p-limit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrationClient } from "../../graphql/demo/accounts.ts";
import { operationsFile } from "../consoleFolder.ts";
import { machineToken } from "./machineToken.ts";
import { signIn } from "./oidc/token.ts";
import { startSystem, type System } from "./system.ts";

let system: System;
let token: string;

beforeAll(async () => {
  system = await startSystem({ ports: "random", inMemory: true, persistedOnly: true });
  token = (await signIn(system.urls.issuer, system.urls.console, "auditor")).accessToken;
}, 300_000);
afterAll(() => system.stop());

async function send(body: object, { url = system.urls.api, as = token } = {}): Promise<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${as}` }, body: JSON.stringify(body) });
  return (await response.json()) as never;
}

/** The largest value for a variable of this type. */
function most(type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return most(type.type);
  if (type.kind === Kind.LIST_TYPE) return [];
  return { Boolean: true, Int: 100, ID: "x", String: "x" }[type.name.value] ?? (type.name.value.endsWith("Input") ? {} : undefined);
}

function variablesOf(text: string): Record<string, unknown> {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(text);
  return Object.fromEntries(operation.variableDefinitions!.map(({ variable, type }) => [variable.name.value, most(type)]));
}

test("the console is told to send hashes", async () => {
  expect(await (await fetch(`${system.urls.console}/config.json`)).json()).toMatchObject({ operations: "registered" });
});

test("every operation of the console is executed by its hash, within all limits, with all columns and the largest pages", async () => {
  const operations = Object.entries(JSON.parse(readFileSync(operationsFile, "utf8")) as Record<string, string>);
  expect(operations.length).toBeGreaterThan(200);
  const limit = pLimit(8);
  const refused = operations.map(([sha256Hash, text]) =>
    limit(async () => {
      const { errors = [] } = await send({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables: variablesOf(text) });
      const codes = errors.map(({ extensions }) => extensions.code).filter((code) => !["FORBIDDEN", "BAD_USER_INPUT"].includes(code));
      return codes.map((code) => `${text.slice(0, 60)}: ${code}`);
    }),
  );
  expect((await Promise.all(refused)).flat()).toEqual([]);
});

test("no other operation is executed", async () => {
  const { data, errors } = await send({ query: "{ me { id displayName roles } }" });
  expect({ data, code: errors?.[0]?.extensions.code }).toEqual({ data: undefined, code: "PERSISTED_QUERY_ONLY" });
});

test("people cannot bypass it by the import's address; the import's client can send any operation", async () => {
  const refused = await send({ query: "{ me { id displayName roles } }" }, { url: system.urls.migration });
  expect({ data: refused.data, code: refused.errors?.[0]?.extensions.code }).toEqual({ data: undefined, code: "PERSISTED_QUERY_ONLY" });
  const as = await machineToken(system.urls.token, migrationClient);
  expect((await send({ query: "{ me { roles } }" }, { url: system.urls.migration, as })).data).toEqual({ me: { roles: ["migration"] } });
});
