import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoAccounts, demoClients, localSecret } from "../graphql/demo/accounts.ts";
import type { StreamHandler } from "../infra/local/delivery.ts";
import { machineToken } from "../infra/local/machineToken.ts";
import { signIn } from "../infra/local/oidc/token.ts";
import type { ScheduleHandler } from "../infra/local/scheduler.ts";
import { startSystem, type System } from "../infra/local/system.ts";
import { entitiesWithAccess } from "../graphql/platform/access/policy.ts";
import { tableDefinition } from "../graphql/table/definition.ts";
import { entityByName } from "../graphql/table/entity.ts";
import { bundleFunction, type FunctionName } from "./bundle.ts";

/** The built files, called as Lambda calls them, beside a system that runs from the sources. */
const folder = mkdtempSync(join(tmpdir(), "pharmops-bundle-"));
let system: System;

beforeAll(async () => {
  // The system configures this process through its environment, as Lambda would.
  system = await startSystem({ ports: "random", inMemory: true, demo: true, console: false });
}, 300_000);
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

const folders = new Map<FunctionName, Promise<string>>();

async function built<Handler>(name: FunctionName): Promise<Handler> {
  folders.set(name, folders.get(name) ?? bundleFunction(name, folder));
  const file = join(await folders.get(name)!, "index.cjs");
  return (createRequire(import.meta.url)(file) as { handler: Handler }).handler;
}

describe("graphql", () => {
  type Handler = (event: APIGatewayProxyEventV2, context: object) => Promise<APIGatewayProxyStructuredResultV2>;
  const me = "{ me { id displayName roles } }";
  let handler: Handler;

  beforeAll(async () => {
    handler = await built("graphql");
  });

  const call = async (query: string, token?: string) => {
    const event = {
      version: "2.0",
      routeKey: "POST /graphql",
      rawPath: "/graphql",
      rawQueryString: "",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      requestContext: { requestId: "request-1", http: { method: "POST", path: "/graphql" } },
      body: JSON.stringify({ query }),
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode, headers, body } = await handler(event, {});
    return { statusCode, headers, ...JSON.parse(body!) };
  };

  test("answers a person as the API server does", async () => {
    const { accessToken } = await signIn(system.urls.issuer, system.urls.console, demoAccounts[0]!.subject);
    const answer = await call(me, accessToken);
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ statusCode: 200, data: { me: { displayName: expect.any(String) } } });
    expect(answer.headers).toMatchObject({ "x-request-id": "request-1" });

    const response = await fetch(system.urls.api, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ query: me }),
    });
    expect(await response.json()).toMatchObject({ data: answer.data });
  });

  test("takes a program's token", async () => {
    const token = await machineToken(system.urls.token, "migration");
    expect((await call("{ __typename }", token)).data).toEqual({ __typename: "Query" });
  });

  test.each([
    ["no token", undefined],
    ["a token that nobody signed", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."],
  ])("with %s it answers UNAUTHENTICATED and nothing of its inside", async (_, token) => {
    const { errors } = await call(me, token);
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules/);
  });

  const scripts = () => readdirSync(join(folder, "graphql")).filter((name) => name.endsWith(".js"));
  const text = () => scripts().map((name) => readFileSync(join(folder, "graphql", name), "utf8")).join("\n");

  test("carries nothing of what delivers mail and chat messages", () => {
    expect(text()).not.toMatch(/nodemailer|client-sesv2|client-sqs/i);
  });

  test("brings none of the readers and writers of Excel along, which only jobs need", () => {
    expect(text()).not.toContain("xl/worksheets");
  });

  /** What a fresh process has parsed when it has answered these queries, in bytes, and by which scripts. */
  const parsedFor = async (...queries: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "testing/parsed.cjs"), join(folder, "graphql/index.cjs"), ...queries], { env: { ...process.env, POWERTOOLS_LOG_LEVEL: "SILENT" } });
    return JSON.parse(stdout) as { bytes: number; scripts: string[] };
  };

  test("parses no room of a domain before a request names something of it, and then that one and what it rests on", async () => {
    const rooms = ({ scripts: parsed }: { scripts: string[] }) => parsed.filter((name) => name.startsWith("room-"));
    expect(rooms(await parsedFor("{ __typename }"))).toEqual([]);
    expect(rooms(await parsedFor("{ warehouses { nodes { id } } }"))).toEqual(["room-supply-places.js"]);
    // A mistake in a query is no reason to look for what it might have meant.
    expect(rooms(await parsedFor("{ nonsense }"))).toEqual([]);
  });

  test("reads no access rules of a domain before a request names something of it", async () => {
    const { scripts: parsed } = await parsedFor("{ __typename }");
    const read = parsed.map((name) => readFileSync(join(folder, "graphql", name), "utf8")).join("\n");
    const rulesOf = (entity: string): RegExp => new RegExp(`\\b${entity}:\\{read:`);
    expect(read).toMatch(rulesOf("Notice"));
    const ofDomains = entitiesWithAccess().filter((entity) => entityByName(entity)!.domain !== "platform");
    expect(ofDomains.length).toBeGreaterThan(100);
    expect(ofDomains.filter((entity) => rulesOf(entity).test(read))).toEqual([]);
  });

  test.each([
    ["a small entity", "{ warehouses { nodes { id name } } }"],
    ["a document, its lines and what they refer to", "{ salesOrders { nodes { id customer { name } lines { product { genericName } } } } }"],
    ["an action", "mutation { confirmSalesOrder(id: \"so_1\") { record { id status } problems { code } } }"],
  ])("parses at most 1.2 MB to answer %s, and nothing that reads or writes CSV", async (_, query) => {
    const { bytes, scripts: parsed } = await parsedFor(query);
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(1_200_000);
    // What papaparse cannot be without.
    for (const name of parsed.filter((one) => one.startsWith("room-") || one.startsWith("shared-"))) expect(readFileSync(join(folder, "graphql", name), "utf8"), name).not.toContain("BAD_DELIMITERS");
  });
});

describe("partners", () => {
  type Handler = (event: object, context: object) => Promise<APIGatewayProxyStructuredResultV2>;
  const event = (path: string, headers: object, body: string) => ({
    version: "2.0",
    routeKey: `POST ${path}`,
    rawPath: path,
    rawQueryString: "",
    headers,
    requestContext: { requestId: "request-1", http: { method: "POST", path, sourceIp: "127.0.0.1" } },
    body,
    isBase64Encoded: false,
  });
  const [{ clientId, boundTo }] = demoClients as [(typeof demoClients)[number]];
  const tokenAnswer = async (secret: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}` };
    const { statusCode, headers: answered, body } = await (await built<Handler>("token"))(event("/oauth/token", headers, "grant_type=client_credentials"), {});
    return { statusCode, headers: answered, ...JSON.parse(body!) };
  };

  test("obtain a token for their secret, and with it their own orders", async () => {
    const { access_token: token, ...answer } = await tokenAnswer(localSecret(clientId));
    expect(answer).toMatchObject({ statusCode: 200, token_type: "Bearer", expires_in: 900, headers: { "cache-control": "no-store" } });
    const query = JSON.stringify({ query: "{ purchaseOrders { nodes { supplier { code } } } }" });
    const { body } = await (await built<Handler>("partner"))(event("/partner/graphql", { "content-type": "application/json", authorization: `Bearer ${token}` }, query), {});
    const { nodes } = JSON.parse(body!).data.purchaseOrders as { nodes: { supplier: { code: string } }[] };
    expect(new Set(nodes.map(({ supplier }) => supplier.code))).toEqual(new Set([boundTo]));
  });

  test("are refused with a wrong secret, and told no more than that", async () => {
    expect(await tokenAnswer("guessed")).toEqual({ statusCode: 401, headers: expect.objectContaining({ "www-authenticate": 'Basic realm="PharmOps"' }), error: "invalid_client" });
  });

  test("bring little along where tokens are given", () => {
    expect(statSync(join(folder, "token/function.js")).size).toBeLessThan(800_000);
  });
});

test("stream projects everything that the demo data wrote", async () => {
  const handler = await built<StreamHandler>("stream");
  const pages = paginateScan({ client: new DynamoDBClient({}) }, { TableName: system.tableName, FilterExpression: "sk = :record", ExpressionAttributeValues: { ":record": { S: tableDefinition.recordSortKey } } });
  const failed: unknown[] = [];
  let delivered = 0;
  for await (const { Items = [] } of pages) {
    const Records = Items.map((NewImage, i) => ({ eventID: `${delivered + i}`, dynamodb: { NewImage, Keys: { pk: NewImage.pk, sk: NewImage.sk }, SequenceNumber: String(delivered + i) } }));
    const { batchItemFailures } = await handler({ Records } as never);
    failed.push(...batchItemFailures);
    delivered += Records.length;
  }
  expect(failed).toEqual([]);
  expect(delivered).toBeGreaterThan(300);
}, 180_000);

test("delivery takes the clock's event", async () => {
  const handler = await built<ScheduleHandler>("delivery");
  await expect(handler({ id: "event-2", time: "2026-11-22T00:00:00Z" })).resolves.toBeUndefined();
});

test("schedule takes the clock's event, and none of its work fails", async () => {
  const handler = await built<ScheduleHandler>("schedule");
  const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  await expect(handler({ id: "event-1", time: "2026-11-22T00:00:00Z" })).resolves.toBeUndefined();
  // Work that fails ends no tick; it is logged.
  const logged = written.flatMap(({ mock }) => mock.calls.map(([text]) => String(text)));
  vi.restoreAllMocks();
  expect(logged.filter((line) => line.includes('"ERROR"'))).toEqual([]);
});

test("job runs what the stream tells it, and passes over a job that is gone", async () => {
  const handler = await built<StreamHandler>("job");
  const record = { dynamodb: { SequenceNumber: "1", Keys: { pk: { S: "job_gone" }, sk: { S: "record" } } } } as DynamoDBRecord;
  expect(await handler({ Records: [record] })).toEqual({ batchItemFailures: [] });
});
