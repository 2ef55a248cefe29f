/** The import as people run it: a process of its own, against the whole system, killed and run again. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cast } from "../../graphql/demo/cast.ts";
import { Delivery } from "../../graphql/domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../../graphql/domains/sales/orders/salesOrder.ts";
import { GoodsReceipt } from "../../graphql/domains/supply/receiving/goodsReceipt.ts";
import { PurchaseOrder } from "../../graphql/domains/supply/ordering/purchaseOrder.ts";
import { verifyTrail } from "../../graphql/platform/audit/verify.ts";
import { verifyKpis } from "../../graphql/platform/kpi/verifyKpis.ts";
import { readAll } from "../../graphql/table/list.ts";
import { Table } from "../../graphql/table/table.ts";
import { startSystem, type System } from "../local/system.ts";
import { planScms } from "./importScms.ts";
import { readScmsFile } from "./scms/scmsFile.ts";

const extract = join(import.meta.dirname, "scms/fixture/scms-extract.csv");
const wholeFile = join(import.meta.dirname, "../../../shared/data/scms-delivery-history.csv");

const cents = (outcomes: readonly { cents: number | undefined }[]): number => outcomes.reduce((sum, outcome) => sum + (outcome.cents ?? 0), 0);

test.skipIf(!existsSync(wholeFile))("the whole file is read to the cent, and purchases are told from sales", async () => {
  const { outcomes, orders, freight } = planScms(await readScmsFile(wholeFile));
  for (const line of orders.flatMap(({ lines }) => lines)) outcomes.accept(line, "read");
  expect(outcomes.all()).toHaveLength(10_324);
  expect(cents(outcomes.all())).toBe(162_758_445_729);
  expect(outcomes.sum("accepted", "sale")).toEqual({ lines: 5_404, cents: 108_537_243_495 });
  expect(outcomes.sum("accepted", "purchase")).toEqual({ lines: 4_920, cents: 54_221_202_234 });
  // 6,198 amounts and 1,681 phrases; 2,445 lines refer to another, each of which says how it was paid.
  expect([freight.given, freight.resolved, freight.unresolved]).toEqual([7_879, 2_445, 0]);
  expect([...freight.byNote.values()].reduce((sum, { cents: amount = 0 }) => sum + amount, 0)).toBe(6_881_784_941);
});

describe("an import", () => {
  let system: System;
  let table: Table;
  let folder: string;

  beforeAll(async () => {
    system = await startSystem({ ports: "random", inMemory: true, demo: false, console: false });
    table = new Table(system.tableName);
    const cast = new Cast(table);
    await cast.admitMachine({ clientId: "migration", name: "历史数据迁移", role: "migration" });
    folder = await mkdtemp(join(tmpdir(), "scms-"));
  }, 120_000);
  afterAll(() => system?.stop());

  const start = (report: string, clientId = "migration") =>
    spawn(process.execPath, ["--import", "tsx", "infra/import/start.ts", "scms", extract, "--address", new URL(system.urls.api).origin, "--client-id", clientId, "--parallel", "2", "--report", join(folder, report)], { stdio: "ignore" });
  const ended = (child: ReturnType<typeof start>) => new Promise<number | null>((resolve) => child.once("exit", resolve));
  const all = async <T extends PurchaseOrder | GoodsReceipt | SalesOrder | Delivery>(target: abstract new () => T): Promise<T[]> => {
    const found: T[] = [];
    for await (const record of readAll(table, target, {})) found.push(record);
    return found;
  };
  const everything = async (): Promise<string[]> => {
    const items: string[] = [];
    for await (const item of table.scan()) if (item.sk === "record") items.push(canonicalize(item)!);
    return items.sort();
  };

  test("killed in the middle and run again, ends as if it had never been killed; a third run changes nothing", async () => {
    const killed = start("killed.csv");
    const gone = ended(killed);
    while ((await all(PurchaseOrder)).length < 5) await sleep(50);
    killed.kill("SIGKILL");
    await gone;
    const halfway = (await all(PurchaseOrder)).length;

    expect(await ended(start("again.csv"))).toBe(0);
    const { orders: planned } = planScms(await readScmsFile(extract));
    const orders = [...(await all(PurchaseOrder)), ...(await all(SalesOrder))];
    expect(halfway).toBeLessThan(orders.length);
    // Every order of the file once, whole, and as it was first written.
    expect(new Set(orders.map(({ sourceReference }) => sourceReference)).size).toBe(orders.length);
    expect(orders.every(({ version, status, historical }) => version === 1 && ["CLOSED", "COMPLETED"].includes(status) && historical)).toBe(true);
    const references = planned.map(({ reference }) => reference);
    expect(orders.filter(({ sourceReference }) => !references.includes(sourceReference!))).toEqual([]);

    // The report says of each line how it ended, and the accepted lines are what the orders hold.
    const accepted = (await readFile(join(folder, "again.csv"), "utf8")).split("\n").filter((row) => row.includes(",accepted,"));
    expect(orders.flatMap<object>(({ lines }) => lines)).toHaveLength(accepted.length);
    expect((await all(SalesOrder)).map(({ sourceReference }) => sourceReference)).toContain("SO-321");
    const deliveries = [...(await all(GoodsReceipt)), ...(await all(Delivery))];
    expect(deliveries.flatMap<object>(({ lines }) => lines)).toHaveLength(accepted.length);

    await system.caughtUp();
    const before = await everything();
    expect(await ended(start("third.csv"))).toBe(0);
    await system.caughtUp();
    expect(await everything()).toEqual(before);
    expect((await verifyTrail(table)).breaches).toEqual([]);
    // Every KPI says what the imported records come to.
    const kpis = await verifyKpis(table, { now: new Date(), parts: 2, settleMs: 0, progress: () => undefined });
    expect(kpis).toMatchObject({ differences: [], unsettled: [] });
    expect(kpis.readings).toBeGreaterThan(0);
  }, 180_000);

  test("by a client that is not admitted is refused, and nothing has changed", async () => {
    const before = await everything();
    expect(await ended(start("refused.csv", "partner-huabei"))).not.toBe(0);
    expect(await everything()).toEqual(before);
  }, 60_000);
});
