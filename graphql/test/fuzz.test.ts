/**
 * Random requests to both endpoints, by people of every role and by partners. CI sends a share; `npm run fuzz` sends
 * twenty thousand. The same seed sends the same requests: FUZZ_SEED=… FUZZ_REQUESTS=….
 */
import { HeaderMap, type ApolloServer } from "@apollo/server";
import pLimit from "p-limit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkTrail } from "../platform/audit/verify.ts";
import { roles } from "../platform/access/role.ts";
import { Context } from "../platform/context.ts";
import type { Audience } from "../platform/limits/limits.ts";
import { Table } from "../table/table.ts";
import { startBucket } from "./bucket.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { approvedProduct, line, deliveryInTransit, place, qualifiedCustomer, qualifiedSupplier, sentOrder, signedContract, usualCarrier } from "./company.ts";
import { randomFrom, RandomRequests, type RandomRequest } from "./randomRequest.ts";
import { accountOf } from "./rootFields.ts";
import { Stage } from "./stage.ts";
import { schemaOf } from "../schema/audience.ts";
import { createServer, type Fault } from "../schema/server.ts";

const seed = Number(process.env.FUZZ_SEED ?? 20261127);
const requests = Number(process.env.FUZZ_REQUESTS ?? 300);
/** Even a request at its limits, on a busy machine. */
const mostMilliseconds = 15_000;

let stage: Stage;
let bucket: { stop(): Promise<void> };
const servers = {} as Record<Audience, ApolloServer<Context>>;
const faults: Fault[] = [];
const people: Record<Audience, string[]> = { console: [], partner: ["partner"] };
let ids: string[];

beforeAll(async () => {
  process.env.POINTS_CONSOLE = process.env.POINTS_PARTNER = "1000000000/1000000000";
  process.env.WEBHOOK_KEY ??= Buffer.alloc(32).toString("base64url");
  bucket = await startBucket();
  stage = await Stage.open();
  const supplier = await qualifiedSupplier(stage);
  for (const role of roles) await accountOf(stage, role, supplier.id);
  // Who may read everything asks most.
  people.console = [...roles.filter((role) => role !== "partner"), ...Array<string>(12).fill("auditor"), ...Array<string>(4).fill("purchaser")];
  const product = await approvedProduct(stage);
  await place(stage, "RECEIVING");
  await place(stage, "STORAGE");
  await sentOrder(stage, supplier, [line(product, 10)]);
  const customer = await qualifiedCustomer(stage);
  await signedContract(stage, customer, [line(product, 100)]);
  await stage.connect("customer machine", customer.id);
  await stage.connect("carrier machine", (await usualCarrier(stage)).id);
  const order = await stage.seed(SalesOrder, { customerId: customer.id, regionId: customer.regionId, requestedOn: stage.today, lines: [], overrides: [], backOrdered: false, openDeliveries: 1, historical: false, status: "SHIPPED", duties: [] });
  await deliveryInTransit(stage, { customerId: customer.id, salesOrderId: order.id });
  people.partner.push("customer machine", "carrier machine");
  await stage.project();
  ids = (await stage.everything()).filter(({ sk }) => sk === "record").map(({ pk }) => String(pk));
  for (const audience of ["console", "partner"] as const) {
    servers[audience] = createServer({ audience, onFault: (fault) => faults.push(fault) });
    await servers[audience].start();
  }
});
afterAll(async () => {
  delete process.env.POINTS_CONSOLE;
  delete process.env.POINTS_PARTNER;
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  await stage.close();
  await bucket.stop();
});

/** Who asks is found out while the request has begun, and presumed from then on, as at the door. */
const contextOf = (subject: string | undefined, language: "zh" | "en"): Context =>
  new Context(new Table(stage.table.name), subject === undefined ? "NO_TOKEN" : stage.signedInAs(subject), language, "fuzz", stage.now, subject);

interface Sent {
  status: number;
  text: string;
  milliseconds: number;
}

/** As the door hands a request to the server: its body parsed, whatever it is. */
async function send(audience: Audience, subject: string | undefined, body: RandomRequest, language: "zh" | "en"): Promise<Sent> {
  const startedAt = performance.now();
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const { status, body: answer } = await servers[audience].executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body },
    context: async () => contextOf(subject, language),
  });
  if (answer.kind !== "complete") throw new Error("answered in parts");
  return { status: status ?? 200, text: answer.string, milliseconds: performance.now() - startedAt };
}

/** What betrays the inside of a program. */
const stackTrace = /\n\s+at |node_modules|\.ts:\d+|\.js:\d+:\d+|DynamoDB|ValidationException|TypeError|RangeError|Cannot read prop/;

test(`${requests} random requests: no fault, no stack trace, no end that does not come, no change without its entry`, async () => {
  const random = randomFrom(seed);
  const makers = { console: new RandomRequests(schemaOf("console"), ids, random), partner: new RandomRequests(schemaOf("partner"), ids, random) };
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  let longest = 0;
  const limit = pLimit(8);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: requests }, () => {
      const audience: Audience = random() < 0.65 ? "console" : "partner";
      const subject = random() < 0.03 ? undefined : people[audience][Math.floor(random() * people[audience].length)];
      const body = makers[audience].next();
      const language = random() < 0.5 ? "zh" : "en";
      return limit(async () => {
        const before = faults.length;
        const { status, text, milliseconds } = await send(audience, subject, body, language).catch((error: Error) => ({ status: 500, text: `threw ${error.stack}`, milliseconds: 0 }));
        longest = Math.max(longest, milliseconds);
        const code = /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? (text.includes('"data"') ? "answered" : "no code");
        seen.set(code, (seen.get(code) ?? 0) + 1);
        const isWrong = status >= 500 || text.includes("INTERNAL_SERVER_ERROR") || stackTrace.test(text) || milliseconds > mostMilliseconds;
        if (isWrong && wrong.length < 20) wrong.push(`${audience} ${subject} ${status} ${Math.round(milliseconds)} ms\n${JSON.stringify(body).slice(0, 1_500)}\n${text.slice(0, 600)}\n${faults.slice(before).map(({ error }) => error.stack).join("\n")}`);
      });
    }),
  );
  const codes = [...seen].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
  console.info(`fuzz: seed ${seed}, ${requests} requests in ${Math.round((performance.now() - begun) / 1000)} s, longest ${Math.round(longest)} ms; ${codes.slice(0, 24).join(", ")}`);
  expect(wrong).toEqual([]);
  expect(faults.map(({ error }) => error.message)).toEqual([]);
  // Most are carried out, or the rest would show nothing.
  expect(seen.get("answered") ?? 0).toBeGreaterThan(requests / 10);

  const records = (await stage.everything()).filter(({ sk }) => sk === "record").map(({ pk }) => String(pk));
  expect(records.length).toBeGreaterThanOrEqual(ids.length);
  const trails = await Promise.all(records.map((id) => limit(async () => ({ id, ...(await checkTrail(stage.table, id)) }))));
  expect(trails.filter(({ broken }) => broken)).toEqual([]);
}, 3_600_000);
