/**
 * What the limits of DynamoDB let several processes do at once, on the model of them: how long it takes, how often a
 * transaction was cancelled because of another, what was throttled, and at how many a second the hottest key would be at
 * its limit.
 */
import { graphql } from "graphql";
import { Cast } from "../../graphql/demo/cast.ts";
import { SalesOrder } from "../../graphql/domains/sales/orders/salesOrder.ts";
import { transition } from "../../graphql/platform/lifecycle/transition.ts";
import { buildProductSchema } from "../../graphql/schema/schema.ts";
import { MemoryStore } from "../../graphql/table/memory/memoryStore.ts";
import { Table } from "../../graphql/table/table.ts";
import type { Arguments } from "../arguments.ts";
import { count, milliseconds, type Report } from "../report.ts";
import { assertDone, newOrder, requests } from "../requests.ts";
import { admitPeople, seedCompany, Seeder, times } from "../seed/company.ts";
import { seedOrders, seedStock } from "../seed/stock.ts";
import { startSurroundings } from "../surroundings.ts";
import { LimitsModel } from "./model.ts";
import { assumed, published, sustained } from "./published.ts";

const linesEach = 5;

/** One after the other in each process, all processes side by side. */
interface Work {
  name: string;
  processes: number;
  each: number;
  run(process: Table, turn: number): Promise<void>;
}

/** One store within the limits, and processes that share it: what a process remembers, it remembers by the name of its table. */
class Scene {
  private readonly store = new MemoryStore();
  private readonly model = new LimitsModel({ limits: sustained });

  /** Past all limits, for what must be there before anything is measured. */
  unlimited(): Table {
    return new Table("process0", this.store.client());
  }

  get engine() {
    return this.store.client();
  }

  async measure({ name, processes, each, run }: Work): Promise<string[]> {
    const tables = times(processes).map((i) => new Table(`process${i}`, this.model.before(this.store.client())));
    this.model.account.reset();
    this.model.conflicts = 0;
    const took: number[] = [];
    let refused = 0;
    const one = async (table: Table, turn: number): Promise<void> => {
      const begun = performance.now();
      await run(table, turn).catch(() => refused++);
      took.push(performance.now() - begun);
    };
    const begun = performance.now();
    await Promise.all(
      tables.map(async (table, process) => {
        for (const i of times(each)) await one(table, process * each + i);
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    const all = processes * each;
    const used = this.model.account.hottest();
    const [hottest] = this.model.account.hottest("write");
    const throttled = used.reduce((sum, key) => sum + key.throttled, 0);
    const sorted = took.toSorted((a, b) => a - b);
    const units = hottest!.units / (all - refused);
    return [
      name,
      String(processes),
      count(all / seconds),
      milliseconds(sorted[Math.floor(all / 2)]!),
      milliseconds(sorted[Math.min(all - 1, Math.floor(all * 0.99))]!),
      String(refused),
      count(this.model.conflicts),
      count(throttled),
      `\`${hottest!.key.replaceAll("|", "\\|")}\``,
      units.toFixed(1),
      count(published.writeUnitsPerSecond / units),
    ];
  }
}

/** Throws where two were given the same number. */
class Numbers {
  private readonly given = new Set<string>();

  note(number: string): void {
    if (this.given.has(number)) throw new Error(`${number} was given twice`);
    this.given.add(number);
  }
}

export async function measureLimits({ smoke }: Pick<Arguments, "smoke">): Promise<Report> {
  const surroundings = await startSurroundings({ tableName: "bench-limits" });
  try {
    const scene = new Scene();
    await admitPeople(scene.unlimited());
    const company = await seedCompany("process0", { approved: 0, submitted: 0, client: scene.engine });
    const seeder = await Seeder.open("process0", scene.engine);
    const stock = await seedStock(seeder, { products: smoke ? linesEach : 40, batchesEach: 2 });
    const [processes, each] = smoke ? [3, 2] : [16, 12];
    const ordered = times(processes * each).map((turn) => stock.products.filter((_, i) => (i + turn) % (stock.products.length / linesEach) === 0));
    const orders = await Promise.all(ordered.map(async (products) => (await seedOrders(seeder, stock, products, 1))[0]!));

    const schema = buildProductSchema();
    const numbers = new Numbers();
    const create = async (process: Table, turn: number): Promise<void> => {
      const contextValue = await new Cast(process).as("purchaser");
      const { data, errors } = await graphql({ schema, source: requests.create, variableValues: { input: newOrder(company, turn) }, contextValue });
      if (errors) throw errors[0]!;
      assertDone(data as Record<string, unknown>);
      numbers.note((data as { createPurchaseOrder: { record: { number: string } } }).createPurchaseOrder.record.number);
    };
    const allocate = async (process: Table, turn: number): Promise<void> => {
      const { findings } = await transition(await new Cast(process).as("supply-lead"), SalesOrder, "allocate", { id: orders[turn]! });
      if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
    };
    const rows = [
      await scene.measure({ name: "create a purchase order", processes: 1, each, run: create }),
      await scene.measure({ name: "create a purchase order", processes, each, run: create }),
      await scene.measure({ name: `allocate a sales order of ${linesEach} lines`, processes, each, run: allocate }),
    ];
    return {
      name: "limits",
      document: "performance.md",
      columns: ["operation", "processes", "done/s", "p50", "p99", "refused", "cancelled by another", "throttled", "hottest key", "its units each", "its limit/s"],
      rows,
      notes: [`On the model of DynamoDB's limits, ${assumed.latencyMs} ms for each call, without any burst. "Cancelled" and "throttled" are calls that were tried again; "refused" is what failed in the end. All processes run in one, so done/s is what this processor does, and the limit is that of the key. All orders are of one customer and of forty products in two batches each, so allocations meet in them far more often than in trade.`],
    };
  } finally {
    await surroundings.stop();
  }
}
