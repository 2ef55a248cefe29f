/** Performance of one machine that runs everything, and whether it slows down as it fills: `npm start`, called over HTTP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { chosenEngine } from "../infra/local/engine.ts";
import type { Arguments } from "./arguments.ts";
import { interleave, type Measured } from "./interleave.ts";
import { startLocalSystem, type LocalSystem } from "./localSystem.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { assertDone, newOrder, requests, type Goods } from "./requests.ts";

/** Calls of each measurement; with sixteen connections four times as many. */
const calls = { full: 300, smoke: 4 };

/** Both contenders take turns, so that other load on the machine affects both. */
const rounds = 2;

/** Waits until the system is at rest and garbage of the start has been collected. */
const idleMs = 20_000;

type Ask = (query: string, variables: object) => Promise<Record<string, unknown>>;

const asker = (url: string, token?: string): Ask => async (query, variables) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
};

const createOrder = (ask: Ask, goods: Goods) => ({ call: async (turn: number) => assertDone(await ask(requests.create, { input: newOrder(goods, turn) })) });

/** Creates orders, several at a time. */
async function creates({ ask, goods }: Company, connections: number, number: number): Promise<Measured> {
  return (await interleave({ ours: createOrder(ask, goods) }, { connections, calls: number, rounds: 1 })).ours;
}

/** Measures both contenders in turns. */
const compare = (ours: Company, plain: Company, connections: number, number: number) =>
  interleave({ ours: createOrder(ours.ask, ours.goods), plain: createOrder(plain.ask, plain.goods) }, { connections, calls: number / rounds, rounds });

/** A product and a supplier of the demo. */
async function goodsOfDemo(ask: Ask): Promise<Goods> {
  const { purchaseOrders } = (await ask("{ purchaseOrders(first: 20) { nodes { supplier { id } lines { product { id } } } } }", {})) as {
    purchaseOrders: { nodes: { supplier: { id: string }; lines: { product: { id: string } }[] }[] };
  };
  return { suppliers: purchaseOrders.nodes.map(({ supplier }) => supplier), products: purchaseOrders.nodes.map(({ lines }) => lines[0]!.product) };
}

const countOrders = async (ask: Ask): Promise<number> =>
  ((await ask("{ purchaseOrders(first: 1) { totalCount } }", {})) as { purchaseOrders: { totalCount: number } }).purchaseOrders.totalCount;

/** The projections are complete when the total no longer grows. */
async function caughtUp(ask: Ask): Promise<void> {
  for (let [before, now] = [-1, await countOrders(ask)]; now !== before; [before, now] = [now, await countOrders(ask)]) await sleep(2_000);
}

interface Company {
  ask: Ask;
  goods: Goods;
}

const inTurn = (ours: string, plain: string, ratio: number): string[] => [ours, plain, ratio.toFixed(2)];

async function measureSizes(system: LocalSystem, plain: Company, { documents, smoke }: Arguments): Promise<string[][]> {
  const ask = asker(system.api, await system.token("purchaser"));
  const ours = { ask, goods: await goodsOfDemo(ask) };
  const number = smoke ? calls.smoke : calls.full;
  const rows: string[][] = [];
  for (const company of [ours, plain]) await creates(company, 1, number);
  for (const size of documents) {
    const missing = size - (await countOrders(ask));
    if (missing > 0) await creates(ours, 16, missing);
    await caughtUp(ask);
    const alone = await compare(ours, plain, 1, number);
    await caughtUp(ask);
    const many = await compare(ours, plain, 16, number * 4);
    // A good part of the burst has not been projected yet.
    const behind = await creates(ours, 1, number / 2);
    rows.push([
      count(size),
      ...inTurn(milliseconds(alone.ours.p50), milliseconds(alone.plain.p50), alone.ours.p50 / alone.plain.p50),
      milliseconds(behind.p50),
      ...inTurn(count(many.ours.rate), count(many.plain.rate), many.ours.rate / many.plain.rate),
      `${count(system.memory())} MB`,
      `${count(system.engineMemory())} MB`,
      loadavg()[0]!.toFixed(1),
    ]);
    console.error(rows.at(-1)!.join(" | "));
  }
  return rows;
}

/** Apollo over SQLite, which does nothing else. */
async function startPlain(folder: string): Promise<Company & { stop(): void }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "optimum/sqlite.ts"), join(folder, "plain.db")], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  return { ask: asker(url), goods: { suppliers: [{ id: "supplier" }], products: [{ id: "product" }] }, stop: () => void child.kill() };
}

export async function measureLocal(given: Arguments): Promise<Report> {
  const engine = chosenEngine();
  const folder = mkdtempSync(join(tmpdir(), "pharmops-bench-local-"));
  const kept = join(folder, "kept");
  const plain = await startPlain(folder);
  const first = await startLocalSystem({ folder: kept, engine });
  let second: LocalSystem | undefined;
  try {
    await first.stop();
    second = await startLocalSystem({ folder: kept, engine });
    await sleep(given.smoke ? 0 : idleMs);
    const idle = second.memory();
    const rows = await measureSizes(second, plain, given);
    return {
      name: "local",
      document: "performance.md",
      columns: ["orders there", "p50 at 1", "plain", "ratio", "p50 at 1, behind", "at 16 /s", "plain", "ratio", "memory", "of it the engine", "load"],
      rows,
      notes: [
        `Engine ${engine}. First start, demo data included, ${first.seconds.toFixed(1)} s; another start ${second.seconds.toFixed(1)} s; memory at rest, all processes, ${count(idle)} MB. "Plain" is Apollo over SQLite and does nothing else.`,
      ],
    };
  } finally {
    await (second ?? first).stop().catch(() => undefined);
    plain.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
