/**
 * Every process is killed in a loop while many people trade at once, answers are lost, the stream is unreliable, clocks
 * are wrong by ten minutes, and one record cannot be projected. Afterwards nothing that was acknowledged is lost, nothing
 * is there twice, and every sum, chain and projection is right.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, buyer, place, qualifiedSupplier, signedContract } from "../company.ts";
import { keysOf, Stage } from "../stage.ts";
import { businessDate } from "../../platform/businessDate.ts";
import { verifyTrail } from "../../platform/audit/verify.ts";
import { verify } from "../../platform/projection/verify.ts";
import { recordKey } from "../../table/keys.ts";
import { money } from "../../table/money.ts";
import { entityOfId } from "../../table/entity.ts";
import type { Item } from "../../table/table.ts";
import { startEngine, type Engine } from "../../../infra/local/engine.ts";
import { awsEnvironment, testEnvironment } from "../../../infra/local/environment.ts";
import { freePorts } from "../../../infra/local/ports.ts";
import { packs, price, stepNames, type Done, type World } from "./chain.ts";
import type { Acknowledged, Followed, FollowerTask, TraderTask } from "./protocol.ts";

const isSmoke = process.env.CHAOS_SMOKE === "true";
const { chains: chainCount, kills, secondsAlive, traders } = isSmoke ? { chains: 6, kills: 2, secondsAlive: 4, traders: 2 } : { chains: 200, kills: 15, secondsAlive: 12, traders: 3 };

const poison = "po_poison";
const folder = mkdtempSync(join(tmpdir(), "pharmops-chaos-"));
let engine: Engine;
let port: number;
let stage: Stage;
let world: World;

const chains: Done[] = Array.from({ length: chainCount }, () => ({}));
const acknowledged: Acknowledged[] = [];
const deadLetters = new Set<string>();
const failures = new Set<string>();

async function startTable(): Promise<void> {
  engine = await startEngine({ port, host: "127.0.0.1", folder: join(folder, "engine") });
}

beforeAll(async () => {
  ({ dynamodb: port } = await freePorts());
  await startTable();
  Object.assign(process.env, testEnvironment, awsEnvironment(engine.url), { MAIL_FROM: "pharmops@example.com" });
  stage = await Stage.open(businessDate(new Date()), { streamed: true });
  await engine.indexTable?.(stage.table.name);
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "salesLead", "picker", "outboundChecker", "logisticsCoordinator", "finance");
  world = await found();
  // Its lines are no lines: whatever follows from them cannot be worked out.
  await stage.table.put({ ...recordKey(poison), id: poison, version: 1, createdAt: stage.now.toISOString(), updatedAt: stage.now.toISOString(), createdById: "nobody", status: "SENT", lines: "none" });
}, 300_000);
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

/** What has always been there. */
async function found(): Promise<World> {
  const products = await Promise.all([0, 1, 2, 3].map(() => approvedProduct(stage)));
  const customers = await Promise.all(
    [0, 1, 2, 3].map(async () => {
      const customer = await buyer(stage);
      const contract = await signedContract(stage, customer, products.map(({ id }) => ({ productId: id, unitPrice: money(price, "CNY") })));
      return { id: customer.id, contractId: contract.id };
    }),
  );
  const [supplier, dock, shelf, carrier] = [await qualifiedSupplier(stage), await place(stage, "RECEIVING"), await place(stage, "STORAGE"), await approvedCarrier(stage)];
  return { supplierId: supplier.id, productIds: products.map(({ id }) => id), dockId: dock.id, shelfId: shelf.id, customers, carrierId: carrier.id };
}

/** A process of its own, once it is ready for its task. */
async function launch(file: string, heard: (message: never) => void): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await once(child, "message");
  child.on("message", (message) => heard(message as never));
  return child;
}

const unfinished = (): { chain: number; done: Done }[] => chains.map((done, chain) => ({ chain, done })).filter(({ done }) => !done[stepNames.at(-1)!]);

function hearTrader(message: Acknowledged): void {
  const { chain, step, id, version, refused } = message;
  if (refused) failures.add(`${step}: ${refused}`);
  if (!id) return;
  acknowledged.push(message);
  chains[chain]![step] = { id, version: version! };
}

const hearFollower = (followed: Followed): void => {
  if (typeof followed === "object" && "deadLetter" in followed) deadLetters.add(followed.deadLetter);
};

async function launchAll(lostShare: number): Promise<{ follower: ChildProcess; all: ChildProcess[] }> {
  const [follower, ...trading] = await Promise.all([launch("follower.ts", hearFollower), ...Array.from({ length: traders }, () => launch("trader.ts", hearTrader))]);
  follower!.send({ tableName: stage.table.name, checkpoint: join(folder, "stream.json") } satisfies FollowerTask);
  const left = unfinished();
  for (const [i, trader] of trading.entries()) {
    const task: TraderTask = { tableName: stage.table.name, world, chains: left.filter((_, n) => n % traders === i), clockMs: (i - 1) * 600_000, lostShare };
    trader.send(task);
  }
  return { follower: follower!, all: [follower!, ...trading] };
}

/** At once, so that none of them can finish anything; then the engine on the same file again. */
async function killAll(processes: readonly ChildProcess[]): Promise<void> {
  const ended = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map((child) => once(child, "exit"));
  for (const child of processes) child.kill("SIGKILL");
  process.kill(engine.pid, "SIGKILL");
  await Promise.all([...ended, engine.endedByItself]);
  await startTable();
}

/** Takes away whatever is still there of a record. */
async function forget(id: string): Promise<void> {
  const left = (await stage.everything()).filter(({ pk }) => pk === id);
  await stage.table.batchWrite([], keysOf(left));
}

const recordsOf = (items: readonly Item[], name: string): Item[] => items.filter(({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.name === name);

test(`${chainCount} chains of trade, ${kills} kills of everything: nothing is lost, nothing is there twice`, async () => {
  for (let kill = 1; kill <= kills; kill++) {
    const { all } = await launchAll(0.03);
    await sleep(secondsAlive * 1_000 * (0.5 + Math.random()));
    await killAll(all);
    console.log(`killed ${kill} times, ${acknowledged.length} steps acknowledged, ${unfinished().length} chains under way`);
  }
  const { follower, all } = await launchAll(0.03);
  await Promise.all(all.filter((one) => one !== follower).map((trader) => trader.exitCode ?? once(trader, "exit")));
  expect([...failures]).toEqual([]);
  expect(unfinished()).toEqual([]);

  await stage.table.batchWrite([], [recordKey(poison)]);
  follower.send("finish");
  await once(follower, "exit");
  expect([...deadLetters].filter((id) => id !== poison), "the poison keeps no other record from being projected").toEqual([]);

  await forget(poison);
  const items = await stage.everything();
  for (const { id, version, step } of acknowledged) {
    const record = items.find(({ pk, sk }) => pk === id && sk === "record");
    expect(record?.version, `${step} ${id}`).toBeGreaterThanOrEqual(version!);
  }
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  expect(await verify(stage.table, { parts: 2, settleMs: 200, progress: () => {} })).toMatchObject({ differences: [], unsettled: [] });

  // One of each per chain, whatever was asked for again.
  for (const name of ["PurchaseOrder", "GoodsReceipt", "Inspection", "SalesOrder", "Delivery", "CashReceipt", "Receivable"]) expect(recordsOf(items, name), name).toHaveLength(chainCount);
  for (const name of ["PurchaseOrder", "SalesOrder", "Delivery", "CashReceipt"]) {
    const numbers = recordsOf(items, name).map(({ number }) => String(number));
    expect(new Set(numbers).size, `numbers of ${name}`).toBe(numbers.length);
  }
  for (const { onHand, allocated, pk } of recordsOf(items, "StockBalance")) expect([onHand, allocated], String(pk)).toEqual([0, 0]);
  const accounts = recordsOf(items, "CustomerAccount").map(({ receivable, committed, onAccount }) => [receivable, committed, onAccount].map((sum) => (sum as { amount: number }).amount));
  expect(accounts).toEqual(world.customers.map(() => [0, 0, 0]));
  const moved = recordsOf(items, "StockMovement").filter(({ kind }) => kind === "SALE").reduce((sum, { quantity }) => sum + Number(quantity), 0);
  expect(moved).toBe(chainCount * packs);

  // Each order waited for the supply lead once, and the purchaser learned of its approval once.
  const notices = recordsOf(items, "Notice");
  const toldOf = (kind: string) => notices.filter((one) => one.kind === kind).map(({ aboutId }) => String(aboutId)).sort();
  const orders = recordsOf(items, "PurchaseOrder").map(({ pk }) => String(pk)).sort();
  expect(toldOf("DOCUMENT_APPROVED")).toEqual(orders);
  for (const order of orders) expect(toldOf("APPROVAL_WAITING").filter((id) => id === order).length, order).toBeLessThanOrEqual(1);
  for (const { pk, count } of items.filter(({ sk }) => sk === "unread")) expect(notices.filter(({ bellOfId, unread }) => bellOfId === pk && unread).length, String(pk)).toBe(count);
});
