/**
 * Every process is killed in a loop while many people trade at once, answers are lost, the stream is unreliable, clocks
 * are wrong by ten minutes, the calendar is turned forward and back, and one record cannot be projected. Afterwards
 * nothing that was acknowledged is lost, nothing is there twice, and every sum, chain and projection is right.
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
import { rest, type Acknowledged, type Followed, type FollowerTask, type TraderTask } from "./protocol.ts";

const isSmoke = process.env.CHAOS_SMOKE === "true";

/**
 * Days on which people trade, counted from today, in their order; everything is killed so often on each. None is before
 * today: the engine removes what has expired by the real clock. The calendar is turned while no step waits for its answer,
 * since the key of a request is kept for a day only.
 */
const full = { chains: 200, underWay: 60, days: [0, 3, 1, 4, 2], killsADay: 3, secondsAlive: 12, traders: 3 };
const smoke = { chains: 6, underWay: 4, days: [2, 1], killsADay: 1, secondsAlive: 4, traders: 2 };
/** With `chains` it begins; on a fast machine others are added, so that `underWay` are in the middle at each kill. */
const { chains: firstChains, underWay, days, killsADay, secondsAlive, traders } = isSmoke ? smoke : full;
const dayMs = 24 * 60 * 60 * 1_000;

const poison = "po_poison";
const folder = mkdtempSync(join(tmpdir(), "pharmops-chaos-"));
let engine: Engine;
let port: number;
let stage: Stage;
let world: World;

const chains: Done[] = Array.from({ length: firstChains }, () => ({}));
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
async function launch(file: string, onMessage: (message: never) => void): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await once(child, "message");
  child.on("message", (message) => onMessage(message as never));
  return child;
}

const unfinished = (): { chain: number; done: Done }[] => chains.map((done, chain) => ({ chain, done })).filter(({ done }) => !done[stepNames.at(-1)!]);

/** On a day before the one on which an order was sent its goods cannot be received: a chain continues when that day has come again. */
const waitsForItsDay = /RECEIVED_BEFORE_ORDER|RECEIVED_IN_FUTURE/;
let isLastDay = false;

function onTraderMessage(message: Acknowledged): void {
  const { chain, step, id, version, refused } = message;
  if (refused && (isLastDay || !waitsForItsDay.test(refused))) failures.add(`${step}: ${refused}`);
  if (!id) return;
  acknowledged.push(message);
  chains[chain]![step] = { id, version: version! };
}

function onFollowerMessage(followed: Followed): void {
  if (followed === "caughtUp") return;
  if ("deadLetter" in followed) deadLetters.add(followed.deadLetter);
  else failures.add(`clock: ${followed.failure}`);
}

interface Launched {
  follower: ChildProcess;
  trading: ChildProcess[];
}

const lostShare = 0.03;

/** New chains, so that there is something in the middle to be killed. */
function addChains(): void {
  const missing = underWay - unfinished().length;
  for (let i = 0; i < missing; i++) chains.push({});
}

async function launchAll(day: number): Promise<Launched> {
  const calendarMs = day * dayMs;
  const [follower, ...trading] = await Promise.all([launch("follower.ts", onFollowerMessage), ...Array.from({ length: traders }, () => launch("trader.ts", onTraderMessage))]);
  follower!.send({ tableName: stage.table.name, checkpoint: join(folder, "stream.json"), calendarMs } satisfies FollowerTask);
  const left = unfinished();
  for (const [i, trader] of trading.entries()) {
    const task: TraderTask = { tableName: stage.table.name, world, chains: left.filter((_, n) => n % traders === i), clockMs: calendarMs + (i - 1) * 600_000, lostShare };
    trader.send(task);
  }
  return { follower: follower!, trading };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function ended(processes: readonly ChildProcess[]): Promise<void> {
  await Promise.all(processes.filter(isRunning).map((child) => once(child, "exit")));
}

/** At once, so that none of them can finish anything; then the engine on the same file again. */
async function killAll({ follower, trading }: Launched): Promise<void> {
  const killed = ended([follower, ...trading]);
  for (const child of [follower, ...trading]) child.kill("SIGKILL");
  process.kill(engine.pid, "SIGKILL");
  await Promise.all([killed, engine.endedByItself]);
  await startTable();
}

/** Everybody ends what they are doing and goes home. */
async function endDay({ follower, trading }: Launched): Promise<void> {
  for (const trader of trading.filter(isRunning)) trader.send(rest);
  await ended(trading);
  follower.kill("SIGKILL");
  await ended([follower]);
}

const aWhile = (): Promise<void> => sleep(secondsAlive * 1_000 * (0.5 + Math.random()));

/** Takes away whatever is still there of a record. */
async function forget(id: string): Promise<void> {
  const left = (await stage.everything()).filter(({ pk }) => pk === id);
  await stage.table.batchWrite([], keysOf(left));
}

const recordsOf = (items: readonly Item[], name: string): Item[] => items.filter(({ pk, sk }) => sk === "record" && entityOfId(String(pk))?.name === name);

test(`${firstChains} chains of trade or more on ${days.length} days, ${days.length * killsADay} kills of everything: nothing is lost, nothing is there twice`, async () => {
  for (const [i, day] of days.entries()) {
    for (let kill = 1; kill <= killsADay; kill++) {
      addChains();
      const launched = await launchAll(day);
      await aWhile();
      await killAll(launched);
      console.log(`day ${day}: killed ${kill} times, ${acknowledged.length} steps acknowledged, ${unfinished().length} chains not at their end`);
    }
    if (i === days.length - 1) break;
    const launched = await launchAll(day);
    await aWhile();
    await endDay(launched);
  }
  isLastDay = true;
  const { follower, trading } = await launchAll(Math.max(...days));
  await ended(trading);
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
  for (const name of ["PurchaseOrder", "GoodsReceipt", "Inspection", "SalesOrder", "Delivery", "CashReceipt", "Receivable"]) expect(recordsOf(items, name), name).toHaveLength(chains.length);
  for (const name of ["PurchaseOrder", "SalesOrder", "Delivery", "CashReceipt"]) {
    const numbers = recordsOf(items, name).map(({ number }) => String(number));
    expect(new Set(numbers).size, `numbers of ${name}`).toBe(numbers.length);
  }
  for (const { onHand, allocated, pk } of recordsOf(items, "StockBalance")) expect([onHand, allocated], String(pk)).toEqual([0, 0]);
  const accounts = recordsOf(items, "CustomerAccount").map(({ receivable, committed, onAccount }) => [receivable, committed, onAccount].map((sum) => (sum as { amount: number }).amount));
  expect(accounts).toEqual(world.customers.map(() => [0, 0, 0]));
  const moved = recordsOf(items, "StockMovement").filter(({ kind }) => kind === "SALE").reduce((sum, { quantity }) => sum + Number(quantity), 0);
  expect(moved).toBe(chains.length * packs);

  // Each order waited for the supply lead once, and the purchaser learned of its approval once.
  const notices = recordsOf(items, "Notice");
  const toldOf = (kind: string) => notices.filter((one) => one.kind === kind).map(({ aboutId }) => String(aboutId)).sort();
  const orders = recordsOf(items, "PurchaseOrder").map(({ pk }) => String(pk)).sort();
  expect(toldOf("DOCUMENT_APPROVED")).toEqual(orders);
  expect(toldOf("APPROVAL_WAITING").filter((id) => id.startsWith("po_"))).toEqual(orders);
  for (const { pk, count } of items.filter(({ sk }) => sk === "unread")) expect(notices.filter(({ bellOfId, unread }) => bellOfId === pk && unread).length, String(pk)).toBe(count);
});
