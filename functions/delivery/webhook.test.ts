/**
 * Events reach a partner's receiver signed, with what that partner may see and nothing else: whatever the receiver does,
 * wherever a process dies, and until somebody has to look.
 */
import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MachineClient } from "../../graphql/domains/organization/clients/machineClient.ts";
import type { Product } from "../../graphql/domains/catalogue/product/product.ts";
import { PurchaseOrder } from "../../graphql/domains/supply/ordering/purchaseOrder.ts";
import type { Supplier } from "../../graphql/domains/supply/supplier/supplier.ts";
import { attempt, type Courier } from "../../graphql/platform/delivery/attempt.ts";
import { changesFor } from "../../graphql/platform/event/changes.ts";
import { registerEndpoint, rotateSecret, testEndpoint, type Disclosed, type EndpointInput } from "../../graphql/platform/event/registerEndpoint.ts";
import { replayDelivery, replayEndpoint } from "../../graphql/platform/event/replay.ts";
import { webhookAttempts, webhookCourier, webhookPause } from "../../graphql/platform/event/sendWebhook.ts";
import { notifyParties } from "../../graphql/platform/event/notifyParties.ts";
import type { WebhookAttempt } from "../../graphql/platform/event/webhookAttempt.ts";
import { WebhookDelivery } from "../../graphql/platform/event/webhookDelivery.ts";
import { maxEndpoints, WebhookEndpoint } from "../../graphql/platform/event/webhookEndpoint.ts";
import { projectRecords } from "../../graphql/platform/projection/project.ts";
import { schemaOf } from "../../graphql/schema/audience.ts";
import { fromRecordItem, toRecordItem } from "../../graphql/table/record.ts";
import { Table } from "../../graphql/table/table.ts";
import { approvedProduct, line, qualifiedSupplier, sentOrder } from "../../graphql/test/company.ts";
import { keysOf, Stage } from "../../graphql/test/stage.ts";
import { handler } from "./handler.ts";
import { limits, webhook } from "./webhook.ts";

interface Message {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let stage: Stage;
let product: Product;
const suppliers: Supplier[] = [];
const clients: MachineClient[] = [];
const messages: Message[] = [];
let receiver: Server;
let base: string;
let answer: RequestListener;

const takes: RequestListener = (_, respond) => void respond.writeHead(204).end();

beforeAll(async () => {
  receiver = createServer((request, respond) => {
    void text(request).then((body) => {
      messages.push({ path: request.url!, headers: request.headers, body });
      answer(request, respond);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  Object.assign(process.env, { WEBHOOK_KEY: "a key for these tests", POWERTOOLS_METRICS_DISABLED: "true", POWERTOOLS_LOG_LEVEL: "SILENT" });
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "systemAdministrator", "departmentManager");
  product = await approvedProduct(stage);
  for (const name of ["A", "B"]) {
    const supplier = await qualifiedSupplier(stage);
    suppliers.push(supplier);
    clients.push(await stage.connect(name, supplier.id));
  }
});
afterAll(async () => {
  await stage.close();
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  process.env.ALLOW_PRIVATE_WEBHOOKS = "true";
  answer = takes;
  messages.length = 0;
  Object.assign(limits, { milliseconds: 15_000, bytes: 1024 });
});
afterEach(async () => {
  delete process.env.ALLOW_PRIVATE_WEBHOOKS;
  // Each test registers endpoints of its own.
  const theirs = (await stage.everything()).filter(({ pk }) => /^hook(del|try)?_/.test(String(pk)));
  await stage.table.batchWrite([], keysOf(theirs));
});

const codes = ({ findings }: { findings: readonly { code: string }[] }): string[] => findings.map(({ code }) => code).sort();

async function registered(who = "A", values: Partial<EndpointInput> = {}): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  const { record, secret, findings } = await registerEndpoint(await stage.as(who), { url: `${base}/${who}`, eventTypes: ["purchaseOrder.sent", "purchaseOrder.cancelled"], ...values });
  expect(findings).toEqual([]);
  return { endpoint: record!, secret: secret! };
}

/** What the stream makes of a record, once or as often as it likes. */
const notify = async (record: { id: string }, table = stage.table): Promise<void> => notifyParties(table, [{ after: await stage.fresh(record.id) }]);

async function sent(supplier = suppliers[0]!): Promise<PurchaseOrder> {
  const order = await sentOrder(stage, supplier, [line(product, 3)]);
  await notify(order);
  return order;
}

const deliveries = async (endpoint: { id: string }): Promise<WebhookDelivery[]> =>
  (await stage.everything()).filter(({ sk, endpointId }) => sk === "record" && endpointId === endpoint.id).map((item) => fromRecordItem<WebhookDelivery>(item));
const only = async (endpoint: { id: string }): Promise<WebhookDelivery> => {
  const found = await deliveries(endpoint);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const attempts = async (delivery: { id: string }): Promise<WebhookAttempt[]> =>
  (await stage.everything()).filter(({ sk, deliveryId }) => sk === "record" && deliveryId === delivery.id).map((item) => fromRecordItem<WebhookAttempt>(item));
const byClock = (): Promise<void> => handler();
/** As if the time until the next attempt had passed. */
const wait = async (delivery: WebhookDelivery, values: Partial<WebhookDelivery> = {}) => stage.seedEdit(await stage.fresh(delivery), { dueAt: "2026-11-20T00:00:00.000Z", ...values });

/** What Python's own library says of a message. */
function verifiedBy(secret: string, { headers, body }: Message, now = Date.now() / 1000): string {
  const { stdout, stderr } = spawnSync("python3", [join(import.meta.dirname, "verifyWebhook.py")], { input: JSON.stringify({ secret, headers, body, now }), encoding: "utf8" });
  return stdout.trim() || stderr;
}

test("a receiver that is slow holds up its own deliveries, and nobody else's", async () => {
  const { endpoint } = await registered();
  const quick = await registered("B");
  await sent();
  const waiting = await only(endpoint);
  const more = Array.from({ length: 30 }, (_, i) => Object.assign(Object.create(WebhookDelivery.prototype) as WebhookDelivery, waiting, { id: `${waiting.id}${i}` }));
  await stage.table.batchWrite(more.map(toRecordItem));
  await sent(suppliers[1]);
  answer = (request, respond) => void setTimeout(() => respond.writeHead(204).end(), request.url === "/A" ? 300 : 0);
  await byClock();
  // All others were due before it.
  expect(messages.findIndex(({ path }) => path === "/B")).toBeLessThan(4);
  expect(messages.filter(({ path }) => path === "/A")).toHaveLength(31);
  expect((await only(quick.endpoint)).status).toBe("DELIVERED");
});

describe("an event", () => {
  test("arrives signed, once, and says what the partner's schema shows of the record to that partner", async () => {
    const { endpoint, secret } = await registered();
    const other = await registered("B");
    const order = await sent();
    await byClock();
    await byClock();
    expect(messages.map(({ path }) => path)).toEqual(["/A"]);
    const [message] = messages as [Message];
    expect(verifiedBy(secret, message)).toBe("ok");
    expect(verifiedBy(other.secret, message)).toBe("no signature fits");
    expect(verifiedBy(secret, { ...message, body: message.body.replace("SENT", "DRAFT") })).toBe("no signature fits");
    expect(verifiedBy(secret, message, Date.now() / 1000 + 3600)).toBe("too old");

    const { type, version, timestamp, id, data } = JSON.parse(message.body);
    expect({ type, version, timestamp, id }).toEqual({ type: "purchaseOrder.sent", version: "2026-11-27", timestamp: order.updatedAt, id: message.headers["webhook-id"] });
    const { node } = await stage.partnerAnswer("A", `query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { ${Object.keys(data).filter((name) => typeof data[name] !== "object").join(" ")} lines { quantity unitPrice { amount } } } } }`, { id: order.id });
    expect(data).toMatchObject(node);
    expect(data).toMatchObject({ number: order.number, status: "SENT", total: { amount: 3_000, currency: "CNY" } });
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(["approval", "duties", "interestsDeclared"]));
    expect(await only(endpoint)).toMatchObject({ status: "DELIVERED", attempts: 1, eventId: id });
    expect(await deliveries(other.endpoint)).toEqual([]);
  });

  test("shows the record as it was when it happened, and says the same in every attempt", async () => {
    const { endpoint } = await registered();
    const order = await sent();
    await stage.act("purchaser", PurchaseOrder, "cancel", order, { reason: "供应商停产" });
    await notify(order);
    answer = (_, respond) => void respond.writeHead(500).end();
    await byClock();
    const bodies = messages.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type, data: { status, version } }) => [type, status, version]).sort()).toEqual([["purchaseOrder.cancelled", "CANCELLED", 5], ["purchaseOrder.sent", "SENT", 4]]);
    await stage.seedEdit(product, { name: "改名" });
    answer = takes;
    for (const one of await deliveries(endpoint)) await wait(one);
    await byClock();
    const again = messages.slice(2);
    expect(again.map(({ body }) => body).sort()).toEqual(messages.slice(0, 2).map(({ body }) => body).sort());
    expect(again.map(({ headers }) => headers["webhook-id"]).sort()).toEqual(bodies.map(({ id }) => id).sort());
  });

  test("is what the feed calls by the same id", async () => {
    const { headCursor } = await changesFor(await stage.as("A"), { first: 0 });
    await registered();
    await sent();
    await byClock();
    const { nodes } = await changesFor(await stage.as("A"), { after: headCursor, types: ["PurchaseOrder"] });
    expect(nodes.flatMap(({ events }) => events)).toEqual([{ id: messages[0]!.headers["webhook-id"], type: "purchaseOrder.sent" }]);
  });

  test("of another document that changes the record is none of its own", async () => {
    const { endpoint } = await registered();
    const order = await stage.seedEdit(await sent(), { status: "PARTLY_RECEIVED" });
    const uow = stage.unitOfWork();
    uow.edit(order).status = "SENT";
    await uow.commit({ action: "cancel" });
    await notify(order);
    expect((await deliveries(endpoint)).map(({ eventType }) => eventType)).toEqual(["purchaseOrder.sent"]);
  });

  test("that happened long before the endpoint was there is not sent", async () => {
    const order = await sentOrder(stage, suppliers[0]!, [line(product, 1)]);
    const later = stage.at("2026-11-23T03:00:00Z");
    const { record } = await registerEndpoint(await later.as("A"), { url: `${base}/late`, eventTypes: ["purchaseOrder.sent"] });
    await notify(order);
    expect(await deliveries(record!)).toEqual([]);
  });
});

/** A table whose process dies at the n-th write that counts, before it or after it. */
class Mortal extends Table {
  private writes = 0;
  constructor(private readonly at: number, private readonly when: "before" | "after") {
    super(stage.table.name);
  }
  private async mortal<T>(write: () => Promise<T>): Promise<T> {
    const dies = ++this.writes === this.at;
    if (dies && this.when === "before") throw new Error("the process died");
    const done = await write();
    if (dies) throw new Error("the process died");
    return done;
  }
  override transact(...args: Parameters<Table["transact"]>): Promise<void> {
    return this.mortal(() => super.transact(...args));
  }
  override put(...args: Parameters<Table["put"]>): Promise<void> {
    return this.mortal(() => super.put(...args));
  }
}

describe("a process that dies", () => {
  test.each(["before", "after"] as const)("%s it has written what follows from a change loses nothing and repeats nothing", async (when) => {
    const { endpoint } = await registered();
    const order = await sentOrder(stage, suppliers[0]!, [line(product, 1)]);
    await expect(notify(order, new Mortal(1, when))).rejects.toThrow("died");
    expect(await deliveries(endpoint)).toHaveLength(when === "before" ? 0 : 1);
    await Promise.all([notify(order), notify(order), notify(order)]);
    await only(endpoint);
    const image = (await import("../../graphql/table/table.ts")).toItem((await import("../../graphql/table/record.ts")).toRecordItem(await stage.fresh(order)));
    expect(await projectRecords([{ dynamodb: { NewImage: image, SequenceNumber: "1" } } as never], stage.table)).toEqual({ failed: [] });
    await only(endpoint);
  });

  // A delivery writes three times: the claim, the text that is sent, and what came of it.
  test.each([
    [1, "before", 0],
    [1, "after", 0],
    [2, "before", 0],
    [2, "after", 0],
    [3, "before", 1],
    [3, "after", 1],
  ] as const)("at write %i of a delivery, %s it, has sent it %i times by then, and it arrives", async (at, when, times) => {
    const { endpoint } = await registered();
    await sent();
    const delivery = await only(endpoint);
    const dying = webhookCourier(new Mortal(at === 1 ? 99 : at - 1, when), schemaOf("partner"), webhook);
    // What the text is written with is the courier's table; the claim and the outcome are the attempt's.
    const table = at === 2 ? stage.table : new Mortal(at === 1 ? 1 : 2, when);
    const courier: Courier<WebhookDelivery> = at === 2 ? { ...dying, send: async (...registration) => (await webhookCourier(new Mortal(1, when), schemaOf("partner"), webhook).send(...registration)) ?? {} } : webhookCourier(stage.table, schemaOf("partner"), webhook);
    await attempt(table, courier, delivery.id).catch((error: unknown) => expect(String(error)).toContain("died"));
    expect(messages).toHaveLength(times);
    if ((await stage.fresh(delivery)).status !== "DELIVERED") {
      await wait(delivery, { attempts: 1 });
      await Promise.all([byClock(), byClock()]);
    }
    expect(await stage.fresh(delivery)).toMatchObject({ status: "DELIVERED" });
    // A receiver that was reached twice knows it by the id.
    expect(new Set(messages.map(({ headers, body }) => `${String(headers["webhook-id"])} ${body}`)).size).toBe(1);
    expect(messages.length).toBeLessThanOrEqual(2);
  });
});

describe("a receiver", () => {
  test.each([
    ["that is down", (_, respond) => void respond.writeHead(503, { "retry-after": "9" }).end("busy"), { status: 503, responseBody: "busy" }, "answered 503"],
    ["that refuses", (_, respond) => void respond.writeHead(401).end(), { status: 401 }, "answered 401"],
    ["that leads elsewhere", (_, respond) => void respond.writeHead(307, { location: `${base}/elsewhere` }).end(), { status: 307 }, "redirects are not followed"],
    ["that breaks off", (request) => void request.socket.destroy(), { outcome: "ECONNRESET" }, "ECONNRESET"],
    ["that says nothing", () => undefined, { outcome: "No answer within 0.3 s" }, "No answer within"],
    ["that answers headers without end", (_, respond) => void respond.writeHead(200, { "x-endless": "x".repeat(100_000) }).end(), { outcome: "HPE_HEADER_OVERFLOW" }, "HPE_HEADER_OVERFLOW"],
  ] satisfies [string, RequestListener, Partial<WebhookAttempt>, string][])("%s is noted as what it is, and tried again later", async (_, behaviour, logged, reason) => {
    limits.milliseconds = 300;
    const { endpoint } = await registered();
    await sent();
    answer = behaviour;
    await byClock();
    await byClock();
    const delivery = await only(endpoint);
    expect(delivery).toMatchObject({ status: "PENDING", attempts: 1, reason: expect.stringContaining(reason) });
    const seconds = (Date.parse(delivery.dueAt) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(40);
    expect(seconds).toBeLessThan(75);
    expect(messages.map(({ path }) => path)).toEqual(["/A"]);
    const [log, ...others] = await attempts(delivery);
    expect(others).toEqual([]);
    expect(log).toMatchObject({ url: endpoint.url, ...logged });
    expect(log!.requestHeaders.map(({ name }) => name)).toEqual(["content-type", "user-agent", "webhook-id", "webhook-timestamp", "webhook-signature"]);
    expect(log!.milliseconds).toBeLessThan(5_000);
  });

  test.each([
    ["that answers without end", (_, respond) => void respond.writeHead(200).write("x".repeat(5_000_000)), "x".repeat(1024)],
    ["that promises more than it sends", (request, respond) => void (respond.writeHead(200, { "content-length": "100" }), respond.write("half", () => request.socket.destroy())), "half"],
    ["that never ends its answer", (_, respond) => void respond.writeHead(202).write("wait"), "wait"],
    ["that answers what is no text", (_, respond) => void respond.writeHead(200).end(Buffer.from([0, 255, 254])), "\u0000\ufffd\ufffd"],
  ] satisfies [string, RequestListener, string][])("%s has taken it by the first line of its answer, and holds nobody up", async (_, behaviour, expectedBody) => {
    limits.milliseconds = 300;
    const { endpoint } = await registered();
    await sent();
    answer = behaviour;
    const startedAt = Date.now();
    await byClock();
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    const delivery = await only(endpoint);
    expect(delivery.status).toBe("DELIVERED");
    expect((await attempts(delivery))[0]!.responseBody).toBe(expectedBody);
  });

  test("is tried for more than a day, ever more rarely and never all at once", () => {
    const pauses = Array.from({ length: webhookAttempts - 1 }, (_, i) => Array.from({ length: 200 }, () => webhookPause(i + 1)));
    const sum = (of: (all: number[]) => number): number => pauses.reduce((all, one) => all + of(one), 0) / 3_600_000;
    expect(sum((all) => all.reduce((a, b) => a + b) / all.length)).toBeGreaterThan(24);
    expect(Math.max(...pauses.flat())).toBeLessThanOrEqual(1.2 * 4 * 3_600_000);
    for (const all of pauses) expect(new Set(all).size).toBeGreaterThan(100);
  });

  test("whose address leads into the house is not even asked", async () => {
    const { endpoint } = await registered();
    await sent();
    delete process.env.ALLOW_PRIVATE_WEBHOOKS;
    await byClock();
    expect(messages).toEqual([]);
    expect((await only(endpoint)).reason).toContain("NOT_HTTPS");
  });
});

describe("an endpoint", () => {
  /** A delivery that has failed for a day, and fails once more. */
  async function worn(endpoint: WebhookEndpoint): Promise<WebhookDelivery> {
    await sent();
    const delivery = (await deliveries(endpoint)).find(({ status }) => status === "PENDING")!;
    await wait(delivery, { attempts: webhookAttempts - 1 });
    answer = (_, respond) => void respond.writeHead(500).end();
    await byClock();
    answer = takes;
    return stage.fresh(delivery);
  }

  test("that has taken nothing for a day is paused; what happens then is held; resumed and replayed, all of it arrives", async () => {
    const { headCursor } = await changesFor(await stage.as("A"), { first: 0 });
    const { endpoint } = await registered();
    expect(await worn(endpoint)).toMatchObject({ status: "FAILED", attempts: webhookAttempts });
    const paused = await stage.fresh(endpoint);
    expect(paused).toMatchObject({ status: "PAUSED", pauseReason: expect.stringContaining("answered 500") });

    await notify(endpoint);
    const { nodes } = await changesFor(await stage.as("A"), { after: headCursor, types: ["WebhookEndpoint"] });
    expect(nodes.map(({ recordId, events }) => [recordId, events.map(({ type }) => type)])).toEqual([[endpoint.id, []], [endpoint.id, ["webhookEndpoint.paused"]]]);

    messages.length = 0;
    await sent();
    await byClock();
    expect(messages).toEqual([]);
    expect((await deliveries(endpoint)).map(({ status }) => status).sort()).toEqual(["FAILED", "HELD"]);

    expect(codes(await replayEndpoint(await stage.as("A"), { id: endpoint.id }))).toEqual(["ENDPOINT_NOT_ACTIVE"]);
    await stage.act("A", WebhookEndpoint, "resume", endpoint);
    expect(codes(await replayEndpoint(await stage.as("A"), { id: endpoint.id }))).toEqual([]);
    expect(codes(await replayEndpoint(await stage.as("A"), { id: endpoint.id }))).toEqual(["REPLAY_UNDER_WAY"]);
    // Deliveries are made by the clock of the machine, the replay asked for on the stage's day.
    await stage.seedEdit(await stage.fresh(endpoint), { replayUntil: new Date().toISOString() });
    await byClock();
    await byClock();
    expect((await deliveries(endpoint)).map(({ status }) => status)).toEqual(["DELIVERED", "DELIVERED"]);
    expect(messages).toHaveLength(2);
    expect(await stage.fresh(endpoint)).toMatchObject({ status: "ACTIVE", replayed: 2 });
    expect((await stage.fresh(endpoint)).replaying).toBeUndefined();
  });

  test("that accepts others continues, even if a single one fails for good", async () => {
    const { endpoint } = await registered();
    await sent();
    const poison = await only(endpoint);
    await wait(poison, { attempts: webhookAttempts - 1, dueAt: "2099-01-01T00:00:00.000Z" });
    await sent();
    await byClock();
    await wait(poison);
    answer = (_, respond) => void respond.writeHead(500).end();
    await byClock();
    expect(await stage.fresh(poison)).toMatchObject({ status: "FAILED" });
    expect((await stage.fresh(endpoint)).status).toBe("ACTIVE");
  });

  test("that says it is gone is paused at once", async () => {
    const { endpoint } = await registered();
    await sent();
    answer = (_, respond) => void respond.writeHead(410).end();
    await byClock();
    expect(await stage.fresh(endpoint)).toMatchObject({ status: "PAUSED" });
    expect(await only(endpoint)).toMatchObject({ status: "HELD" });
    expect(await attempts(await only(endpoint))).toHaveLength(1);
  });

  test("that is disabled is sent nothing, also not what was on its way", async () => {
    const { endpoint } = await registered();
    await sent();
    await stage.act("A", WebhookEndpoint, "disable", endpoint);
    await sent();
    await byClock();
    expect(messages).toEqual([]);
    expect(await only(endpoint)).toMatchObject({ status: "DROPPED" });
  });

  test("whose client is revoked, or may not see such records any more, is sent nothing", async () => {
    const { endpoint } = await registered();
    await sent();
    const client = await stage.fresh(clients[0]!);
    await stage.seedEdit(client, { scopes: ["WEBHOOKS_MANAGE"] });
    await byClock();
    expect(await only(endpoint)).toMatchObject({ status: "DROPPED" });
    await stage.seedEdit(client, { scopes: client.scopes, status: "REVOKED" });
    await wait(await only(endpoint), { status: "PENDING" });
    await byClock();
    await stage.seedEdit(client, { status: "ACTIVE" });
    expect(messages).toEqual([]);
    expect(await only(endpoint)).toMatchObject({ status: "DROPPED" });
  });

  test("gets a new secret while messages carry the signatures of both, for as long as the overlap lasts", async () => {
    const { endpoint, secret } = await registered();
    const rotated = await rotateSecret(await stage.as("A"), { id: endpoint.id, overlapHours: 100 });
    // Messages are signed by the real clock, which the company's day of these tests does not stop.
    await stage.seedEdit(await stage.fresh(endpoint), { oldSecretUntil: new Date(Date.now() + 3_600_000).toISOString() });
    await sent();
    await byClock();
    expect([secret, rotated.secret!].map((one) => verifiedBy(one, messages[0]!))).toEqual(["ok", "ok"]);
    expect(messages[0]!.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    await stage.seedEdit(await stage.fresh(endpoint), { oldSecretUntil: new Date(Date.now() - 1000).toISOString() });
    await sent();
    await byClock();
    expect([secret, rotated.secret!].map((one) => verifiedBy(one, messages[1]!))).toEqual(["no signature fits", "ok"]);
    // The same by hand, without anybody's library.
    const { headers, body } = messages[1]!;
    const key = Buffer.from(rotated.secret!.slice("whsec_".length), "base64");
    expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(`${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`).digest("base64")}`);
    expect(codes(await rotateSecret(await stage.as("A"), { id: endpoint.id, overlapHours: 1_000 }))).toEqual(["OUTSIDE_LIMITS"]);
  });

  test("shows its secret once, and keeps it sealed", async () => {
    const registration = { url: `${base}/once`, eventTypes: ["purchaseOrder.sent"], idempotencyKey: "once" };
    const register = async (): Promise<Disclosed> => registerEndpoint(await stage.as("A"), registration);
    const [first, second] = [await register(), await register()];
    expect([first.secret, second.secret, second.record!.id]).toEqual([expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/), null, first.record!.id]);
    expect(await stage.snapshot()).not.toContain(first.secret!.slice("whsec_".length));
    const { node } = await stage.answer("systemAdministrator", "query ($id: ID!) { node(id: $id) { timeline { nodes { changes { path after } } } } }", { id: first.record!.id });
    expect(JSON.stringify(node)).not.toContain("sealed");
  });

  test("is tested by an event of its own, and only while it is active", async () => {
    const { endpoint, secret } = await registered();
    const { record } = await testEndpoint(await stage.as("systemAdministrator"), { id: endpoint.id });
    await handler({ ids: [record!.id] });
    expect(verifiedBy(secret, messages[0]!)).toBe("ok");
    expect(JSON.parse(messages[0]!.body)).toMatchObject({ type: "webhook.test", data: {} });
    await stage.act("A", WebhookEndpoint, "disable", endpoint);
    expect(codes(await testEndpoint(await stage.as("A"), { id: endpoint.id }))).toEqual(["ENDPOINT_NOT_ACTIVE"]);
  });

  test.each([
    ["an internal address", "A", { url: "https://10.0.0.1/hook" }, ["TARGET_REFUSED"]],
    ["an address that is none", "A", { url: "hook" }, ["TARGET_REFUSED"]],
    ["an address without TLS", "A", { url: "http://example.com/hook" }, ["TARGET_REFUSED"]],
    ["no address", "A", { url: null }, ["REQUIRED"]],
    ["an event that does not exist, with an internal address", "A", { url: "https://127.0.0.1/", eventTypes: ["purchaseOrder.eaten"] }, ["EVENT_NOT_OFFERED", "TARGET_REFUSED"]],
    ["another's client", "A", { clientId: "B" }, ["UNKNOWN_REFERENCE"]],
    ["an administrator without a client", "systemAdministrator", {}, ["NOT_A_PARTNERS_CLIENT"]],
    ["a person as the client", "systemAdministrator", { clientId: "purchaser" }, ["WRONG_REFERENCE_TYPE"]],
    ["a purchaser", "purchaser", { clientId: "A" }, ["ACCESS_DENIED"]],
  ] as [string, string, Partial<EndpointInput>, string[]][])("is refused for %s", async (_, who, values, expected) => {
    delete process.env.ALLOW_PRIVATE_WEBHOOKS;
    const clientId = values.clientId && (await stage.idOf(values.clientId));
    const before = await stage.snapshot();
    const { record, secret, findings } = await registerEndpoint(await stage.as(who), { url: "https://example.com/hook", eventTypes: ["purchaseOrder.sent"], ...values, ...(clientId && { clientId }) });
    expect({ record, secret, codes: codes({ findings }) }).toEqual({ record: null, secret: null, codes: expected });
    expect(await stage.snapshot()).toBe(before);
  });

  test("receives only events that its client may read, and may not be changed to an internal address", async () => {
    const client = await stage.fresh(clients[0]!);
    await stage.seedEdit(client, { scopes: ["WEBHOOKS_MANAGE"] });
    const refused = await registerEndpoint(await stage.as("A"), { url: base, eventTypes: ["purchaseOrder.sent"] });
    await stage.seedEdit(client, { scopes: client.scopes });
    expect(codes(refused)).toEqual(["EVENT_NOT_OFFERED"]);
    const { endpoint } = await registered();
    delete process.env.ALLOW_PRIVATE_WEBHOOKS;
    expect(codes(await stage.tryUpdate("A", WebhookEndpoint, endpoint, { url: "https://192.168.0.1/", eventTypes: ["nothing.happened"] }))).toEqual(["EVENT_NOT_OFFERED", "TARGET_REFUSED"]);
  });

  test(`is one of ${maxEndpoints} at most`, async () => {
    for (let i = 0; i < maxEndpoints; i++) await registered();
    expect(codes(await registerEndpoint(await stage.as("A"), { url: base, eventTypes: ["purchaseOrder.sent"] }))).toEqual(["TOO_MANY_ENDPOINTS"]);
    expect(codes(await registerEndpoint(await stage.as("systemAdministrator"), { clientId: clients[1]!.id, url: base, eventTypes: ["purchaseOrder.sent"] }))).toEqual([]);
  });
});

describe("another partner", () => {
  test("sees nothing of an endpoint, its deliveries and attempts, and can do nothing with them", async () => {
    const { endpoint } = await registered();
    await sent();
    await byClock();
    const delivery = await only(endpoint);
    const [log] = await attempts(delivery);
    for (const { id } of [endpoint, delivery, log!]) expect(await stage.partnerAnswer("B", "query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({ node: null });
    const lists = "{ webhookEndpoints { nodes { id } } webhookDeliveries { nodes { id } } webhookAttempts { nodes { id } } }";
    expect(await stage.partnerAnswer("B", lists)).toEqual({ webhookEndpoints: { nodes: [] }, webhookDeliveries: { nodes: [] }, webhookAttempts: { nodes: [] } });
    expect(await stage.partnerAnswer("A", lists)).toMatchObject({ webhookEndpoints: { nodes: [{ id: endpoint.id }] }, webhookDeliveries: { nodes: [{ id: delivery.id }] }, webhookAttempts: { nodes: expect.arrayContaining([{ id: log!.id }]) } });
    const b = await stage.as("B");
    for (const refused of [await rotateSecret(b, { id: endpoint.id }), await testEndpoint(b, { id: endpoint.id }), await replayEndpoint(b, { id: endpoint.id }), await replayDelivery(b, { id: delivery.id })]) expect(codes(refused)).toEqual(["NO_SUCH_RECORD"]);
  });

  test("has prices that not every employee sees, also in the log", async () => {
    const { endpoint } = await registered();
    await sent();
    await byClock();
    const { id } = await only(endpoint);
    const body = async (who: string, ask: Stage["answer"]): Promise<string | null> => (await ask.call(stage, who, "query ($id: ID!) { node(id: $id) { ... on WebhookDelivery { body } } }", { id })).node.body;
    expect([await body("A", stage.partnerAnswer), await body("departmentManager", stage.answer), await body("systemAdministrator", stage.answer)]).toEqual([messages[0]!.body, messages[0]!.body, null]);
  });

  test("replays its own deliveries, which are sent as they were", async () => {
    const { endpoint } = await registered();
    await sent();
    expect(codes(await replayDelivery(await stage.as("A"), { id: (await only(endpoint)).id }))).toEqual(["STILL_ON_ITS_WAY"]);
    await byClock();
    const { record } = await replayDelivery(await stage.as("A"), { id: (await only(endpoint)).id });
    expect(record).toMatchObject({ status: "PENDING", attempts: 0, replayedById: clients[0]!.id });
    await handler({ ids: [record!.id] });
    expect(messages).toHaveLength(2);
    expect(messages[1]).toMatchObject({ body: messages[0]!.body, headers: { "webhook-id": messages[0]!.headers["webhook-id"] } });
    expect(await attempts(record!)).toHaveLength(2);
  });
});
