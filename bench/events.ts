/**
 * How soon a partner's receiver hears of an event, from the answer to the change until the request arrives: through the
 * API's schema, the stream, the projections and the function that delivers, on one machine. `npm run bench:events`.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startSystem } from "../infra/local/system.ts";

const rounds = 20;

const system = await startSystem({ ports: "random", inMemory: true, demo: true, console: false });
const [{ Cast }, { Table }, { Product }, { PurchaseOrder }, { readAll }, { registerEndpoint }, { addDays }, { money }] = await Promise.all([
  import("../graphql/demo/cast.ts"),
  import("../graphql/table/table.ts"),
  import("../graphql/domains/supply/product.ts"),
  import("../graphql/domains/supply/purchaseOrder.ts"),
  import("../graphql/table/list.ts"),
  import("../graphql/platform/event/registerEndpoint.ts"),
  import("../graphql/platform/businessDate.ts"),
  import("../graphql/table/money.ts"),
]);

class Fresh extends Cast {
  private key = 0;
  override nextKey(): string {
    return `bench-${++this.key}`;
  }
}

const arrivals = new Map<string, number>();
const receiver = createServer((request, respond) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
    arrivals.set((JSON.parse(Buffer.concat(chunks).toString()) as { data: { id: string } }).data.id, performance.now());
    respond.writeHead(204).end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));

const cast = new Fresh(new Table(system.tableName));
const client = await cast.as("partner-huabei");
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
const { findings } = await registerEndpoint(client, { url, eventTypes: ["purchaseOrder.sent"] });
if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));

const { value: product } = await readAll(cast.table, Product, { filter: { code: { eq: "P-1003" } }, orderBy: { sort: "name", descending: false } }).next();
const times: number[] = [];
for (let i = 0; i < rounds; i++) {
  const input = { supplierId: client.principal.boundToId!, expectedOn: addDays(cast.today, 10), interestsDeclared: true, lines: [{ productId: product!.id, quantity: 1, unitPrice: money(1_000, "CNY") }] };
  const order = await cast.create("purchaser", PurchaseOrder, input);
  await cast.act("purchaser", PurchaseOrder, "submit", order);
  await cast.act("supply-lead", PurchaseOrder, "approve", order);
  await cast.act("purchaser", PurchaseOrder, "send", order);
  const committed = performance.now();
  while (!arrivals.has(order.id) && performance.now() - committed < 90_000) await sleep(5);
  times.push(arrivals.get(order.id)! - committed);
}
const sorted = times.toSorted((a, b) => a - b);
console.log(`commit → arrival, ${rounds} events: median ${Math.round(sorted[rounds / 2]!)} ms, slowest ${Math.round(sorted.at(-1)!)} ms`);
receiver.closeAllConnections();
receiver.close();
await system.stop();
process.exit(0);
