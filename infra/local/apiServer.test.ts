import { createServer } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApi } from "./apiServer.ts";
import { freePorts } from "./ports.ts";
import { listen, type LocalServer } from "./server.ts";

const consoleUrl = "http://localhost:3000";
let server: LocalServer;
let url: string;
let events: APIGatewayProxyEventV2[];

beforeAll(async () => {
  const { api: port } = await freePorts();
  url = `http://127.0.0.1:${port}/graphql`;
  server = await startApi({
    port,
    host: "127.0.0.1",
    consoleUrl,
    routes: {
      "/graphql": async (event) => {
        events.push(event);
        return { statusCode: 201, headers: { "x-answer": "yes" }, cookies: ["a=1", "b=2"], body: "好" };
      },
    },
  });
});
beforeEach(() => {
  events = [];
});
afterAll(() => server.stop());

test("a request becomes an API Gateway v2 event", async () => {
  await fetch(`${url}?query=%7Ba%7D&x=1`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-Custom": "One", cookie: "s=1; t=2" },
    body: '{"query":"{采购}"}',
  });

  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    version: "2.0",
    rawPath: "/graphql",
    rawQueryString: "query=%7Ba%7D&x=1",
    queryStringParameters: { query: "{a}", x: "1" },
    headers: { "content-type": "application/json", "x-custom": "One" },
    cookies: ["s=1", "t=2"],
    body: '{"query":"{采购}"}',
    isBase64Encoded: false,
    requestContext: { http: { method: "POST", path: "/graphql" }, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(events[0]!.headers).not.toHaveProperty("cookie");
});

test("bytes travel in base64", async () => {
  await fetch(url, { method: "POST", headers: { "content-type": "image/png" }, body: Buffer.from([0, 255]) });
  expect(events[0]).toMatchObject({ body: "AP8=", isBase64Encoded: true });
});

test("the function's answer becomes the response", async () => {
  const response = await fetch(url);
  expect(response.status).toBe(201);
  expect(response.headers.get("x-answer")).toBe("yes");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await response.text()).toBe("好");
});

test("only the console's pages may call", async () => {
  const preflight = (origin: string) => fetch(url, { method: "OPTIONS", headers: { origin } });
  expect((await preflight(consoleUrl)).headers.get("access-control-allow-origin")).toBe(consoleUrl);
  expect((await preflight("http://localhost:3001")).headers.get("access-control-allow-origin")).toBeNull();
  expect(events).toHaveLength(0);
});

test("refuses other paths and bodies that no function could take", async () => {
  expect((await fetch(url.replace("graphql", "other"))).status).toBe(404);
  const large = await fetch(url, { method: "POST", body: Buffer.alloc(6 * 1024 * 1024 + 1) }).catch(() => undefined);
  expect(large?.status ?? 413).toBe(413);
  expect(events).toHaveLength(0);
});

test("stopping does not wait for idle connections", async () => {
  const { api: port } = await freePorts();
  const other = await listen(createServer((_, response) => response.end("ok")), port, "127.0.0.1");
  await (await fetch(`http://127.0.0.1:${port}`)).text();
  await other.stop();
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});
