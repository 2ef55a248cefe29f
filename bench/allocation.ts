/**
 * Allocation: an order of fifty lines over two thousand batches, and a hundred orders at once for the same batches,
 * compared with a hand-written optimum by requests to the table and the ratio of times.
 */
import pRetry, { type Options } from "p-retry";
import { Cast } from "../graphql/demo/cast.ts";
import { SalesOrder } from "../graphql/domains/sales/orders/salesOrder.ts";
import { transition } from "../graphql/platform/lifecycle/transition.ts";
import { Table } from "../graphql/table/table.ts";
import { count, milliseconds, ratio, type Report } from "./report.ts";
import { admitPeople, Seeder } from "./seed/company.ts";
import { seedOrders, seedStock } from "./seed/stock.ts";
import { startSurroundings } from "./surroundings.ts";

type Allocate = (orderId: string) => Promise<void>;

interface Contender {
  allocate: Allocate;
  requests(): number;
}

interface Found {
  /** Milliseconds of the middle run, or of all at once. */
  time: number;
  /** Requests to the table for one order. */
  requests: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** One after the other, alternating with the other contenders. */
async function oneByOne(contenders: readonly Contender[], orders: readonly string[]): Promise<Found[]> {
  const times = contenders.map((): number[] => []);
  for (const contender of contenders) contender.requests();
  for (const [i, order] of orders.entries()) times[i % contenders.length]!.push(await timed(() => contenders[i % contenders.length]!.allocate(order)));
  return contenders.map(({ requests }, i) => ({ time: middle(times[i]!), requests: requests() / times[i]!.length }));
}

/** DynamoDB Local cancels a transaction that waits long for another; DynamoDB itself does not. */
const waiting: Options = { retries: 20, minTimeout: 20, maxTimeout: 500, randomize: true, shouldRetry: ({ error }) => error.name === "InternalServerError" };

async function atOnce({ allocate, requests }: Contender, orders: readonly string[]): Promise<Found> {
  requests();
  const time = await timed(() => Promise.all(orders.map((order) => pRetry(() => allocate(order), waiting))));
  return { time, requests: requests() / orders.length };
}

function ours(table: Table): Contender {
  const cast = new Cast(table);
  let before = 0;
  return {
    async allocate(id) {
      const { findings } = await transition(await cast.as("supply-lead"), SalesOrder, "allocate", { id });
      if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
    },
    requests() {
      const made = table.roundTrips - before;
      before = table.roundTrips;
      return made;
    },
  };
}

export async function measureAllocation({ smoke }: { smoke: boolean }): Promise<Report> {
  const surroundings = await startSurroundings({ tableName: "bench-allocation" });
  try {
    const table = new Table(surroundings.tableName);
    await admitPeople(table);
    const seeder = await Seeder.open(surroundings.tableName);
    const [products, batchesEach] = [50, smoke ? 2 : 40];
    const stock = await seedStock(seeder, { products, batchesEach });
    const many = smoke ? 4 : 100;
    // The optimum's module reads the table's name when it is loaded.
    const optimum = await import("./optimum/allocation.ts");
    const contenders = [ours(table), { allocate: optimum.allocate, requests: optimum.takeRequests }];
    await oneByOne(contenders, await seedOrders(seeder, stock, stock.products, 4));
    const [whole, least] = await oneByOne(contenders, await seedOrders(seeder, stock, stock.products, smoke ? 2 : 40));
    const few = stock.products.slice(0, 3);
    const crowd = await atOnce(contenders[0]!, await seedOrders(seeder, stock, few, many));
    const leastCrowd = await atOnce(contenders[1]!, await seedOrders(seeder, stock, few, many));
    return {
      name: "allocation",
      document: "performance.md",
      columns: ["allocating", "ours", "optimum", "ratio", "requests, ours", "requests, optimum"],
      rows: [row(`${products} lines over ${count(products * batchesEach)} batches, one order, p50`, whole!, least!), row(`${count(many)} orders of 3 lines at once for the same 3 batches, all done`, crowd, leastCrowd)],
      notes: ["Requests are those to the table for one order, tries that others were faster than included; the queries of all lines go out at the same time. Both call DynamoDB Local from one process, without GraphQL or Lambda around them."],
    };
  } finally {
    await surroundings.stop();
  }
}

const row = (what: string, one: Found, least: Found): string[] => [what, milliseconds(one.time), milliseconds(least.time), ratio(one.time / least.time), one.requests.toFixed(1), least.requests.toFixed(1)];
