import { createRequire } from "node:module";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientToken, signIn } from "../../infra/local/oidc/token.ts";
import { startSystem, type System } from "../../infra/local/system.ts";
import { demoAccounts } from "../../graphql/demo/accounts.ts";
import { bundleFunction } from "../bundle.ts";

type Handler = (event: APIGatewayProxyEventV2, context: object) => Promise<APIGatewayProxyStructuredResultV2>;

const folder = mkdtempSync(join(tmpdir(), "pharmops-bundle-"));
let system: System;
let handler: Handler;

beforeAll(async () => {
  // The system configures this process as Lambda would; the bundle is loaded into it like Lambda loads it.
  system = await startSystem({ ports: "random", inMemory: true, demo: true, console: false });
  const built = join(bundleFunction("graphql", folder), "index.cjs");
  handler = (createRequire(import.meta.url)(built) as { handler: Handler }).handler;
}, 120_000);
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

const call = async (query: string, token?: string) => {
  const event = {
    version: "2.0",
    routeKey: "POST /graphql",
    rawPath: "/graphql",
    rawQueryString: "",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    requestContext: { requestId: "request-1", http: { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "127.0.0.1" } },
    body: JSON.stringify({ query }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
  const { statusCode, headers, body } = await handler(event, {});
  return { statusCode, headers, ...JSON.parse(body!) };
};

const me = "{ me { id displayName } }";

test("the bundle answers a person as the API server does", async () => {
  const { subject } = demoAccounts[0]!;
  const { accessToken } = await signIn(system.urls.issuer, system.urls.console, subject);

  const answer = await call(me, accessToken);
  expect(answer).toMatchObject({ statusCode: 200, data: { me: { displayName: expect.any(String) } } });
  expect(answer.errors).toBeUndefined();
  expect(answer.headers).toMatchObject({ "x-request-id": "request-1" });

  const response = await fetch(system.urls.api, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query: me }),
  });
  expect(((await response.json()) as { data: unknown }).data).toEqual(answer.data);
});

test("the bundle takes a program's token", async () => {
  const token = await clientToken(system.urls.issuer, "migration");
  expect((await call("{ __typename }", token)).data).toEqual({ __typename: "Query" });
});

test.each([
  ["no token", undefined],
  ["a token that nobody signed", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."],
])("with %s it answers UNAUTHENTICATED and nothing of its inside", async (_, token) => {
  const { errors } = await call(me, token);
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(JSON.stringify(errors)).not.toContain("stacktrace");
});

test("the bundle stays small enough to start quickly", () => {
  expect(statSync(join(folder, "graphql/index.cjs")).size).toBeLessThan(2_000_000);
});
