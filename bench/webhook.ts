/** Latency from commit to webhook: from the commit of a change to the first attempt at the endpoint, through the built functions. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import { json } from "node:stream/consumers";
import pLimit from "p-limit";
import { Cast, recordOf } from "../graphql/demo/cast.ts";
import { PurchaseOrder } from "../graphql/domains/supply/ordering/purchaseOrder.ts";
import { registerEndpoint } from "../graphql/platform/event/registerEndpoint.ts";
import { Table } from "../graphql/table/table.ts";
import type { StreamHandler } from "../infra/local/delivery.ts";
import { startInvocations } from "../infra/local/invocations.ts";
import { builtFunction, loaded } from "./lambda.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { admitPeople, seedCompany } from "./seed/company.ts";
import { startSurroundings } from "./surroundings.ts";
import { fail, followStream } from "./tableStream.ts";

type Deliver = (event: unknown) => Promise<void>;

/** An endpoint that records when the event of each order arrived. */
class Receiver {
  private readonly waiting = new Map<string, (at: number) => void>();
  private readonly server: Server = createServer((request, respond) => {
    const at = performance.now();
    respond.writeHead(204).end();
    void json(request).then((event) => this.waiting.get((event as { data: { id: string } }).data.id)?.(at));
  });

  async open(): Promise<string> {
    await once(this.server.listen(0, "127.0.0.1"), "listening");
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** When the order's event arrives, by the clock of `performance`. */
  arrival(orderId: string): Promise<number> {
    return new Promise((resolve) => this.waiting.set(orderId, resolve));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Sends the orders, several at a time, and waits until the event of each has arrived. */
async function send(cast: Cast, receiver: Receiver, orders: readonly string[], atOnce: number): Promise<RecordableHistogram> {
  const histogram = createHistogram();
  const limit = pLimit(atOnce);
  const took = async (id: string): Promise<() => Promise<number>> => {
    const arrival = receiver.arrival(id);
    await cast.act("purchaser", PurchaseOrder, "send", { id } as PurchaseOrder);
    const committed = performance.now();
    // One after the other: the next is sent when this one has arrived.
    if (atOnce === 1) await arrival;
    return async () => (await arrival) - committed;
  };
  const sent = await Promise.all(orders.map((id) => limit(() => took(id))));
  // An event that arrives before the commit was answered counts as 0 ms.
  for (const arrived of sent) histogram.record(Math.max(1, Math.round(await arrived())));
  return histogram;
}

async function registerAll(tableName: string, suppliers: readonly { id: string }[], url: string): Promise<void> {
  const cast = new Cast(new Table(tableName));
  for (const [i, { id }] of suppliers.entries()) {
    await cast.admitMachine({ clientId: `bench-${i}`, name: `bench-${i}`, role: "partner", boundToId: id });
    recordOf(await registerEndpoint(await cast.as(`bench-${i}`), { url, eventTypes: ["purchaseOrder.sent"] }));
  }
}

const scales = { full: { single: 100, together: 500 }, smoke: { single: 3, together: 10 } };
const sentAtOnce = 8;

export async function measureWebhook({ smoke }: { smoke: boolean }): Promise<Report> {
  const scale = smoke ? scales.smoke : scales.full;
  const [stream, deliver] = [loaded<StreamHandler>(await builtFunction("stream")), loaded<Deliver>(await builtFunction("delivery"))];
  const surroundings = await startSurroundings({ tableName: "bench-webhook" });
  const { tableName } = surroundings;
  const receiver = new Receiver();
  const invocations = await startInvocations({ functions: { delivery: deliver }, onError: fail });
  Object.assign(process.env, { AWS_ENDPOINT_URL_LAMBDA: invocations.url, DELIVERY_FUNCTION: "delivery" });
  await admitPeople(new Table(tableName));
  const { suppliers, approved } = await seedCompany(tableName, { approved: scale.single + scale.together, submitted: 0 });
  await registerAll(tableName, suppliers, await receiver.open());
  const poller = await followStream(tableName, stream);
  try {
    await poller.caughtUp();
    const cast = new Cast(new Table(tableName));
    const rows: string[][] = [];
    for (const [name, orders, atOnce] of [
      ["one change at a time", approved.slice(0, scale.single), 1],
      [`as fast as they are committed, ${sentAtOnce} at once`, approved.slice(scale.single), sentAtOnce],
    ] as const) {
      const found = await send(cast, receiver, orders, atOnce);
      rows.push([name, count(orders.length), ...[found.percentile(50), found.percentile(99), found.max].map(milliseconds)]);
    }
    return { name: "webhook", document: "performance.md", columns: ["changes", "number", "p50", "p99", "longest"], rows };
  } finally {
    await poller.stop();
    await invocations.stop();
    receiver.close();
    await surroundings.stop();
  }
}
