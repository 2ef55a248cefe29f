/** What one machine can do that runs everything, and whether it goes on doing so as it fills: `npm start`, asked over HTTP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { chosenEngine } from "../infra/local/engine.ts";
import { interleave, type Measured } from "./interleave.ts";
import { startLocalSystem, type LocalSystem } from "./localSystem.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { assertDone, newOrder, requests, type Goods } from "./requests.ts";

const scales = {
  full: { documents: [100, 10_000, 50_000], calls: 300 },
  smoke: { documents: [20, 60], calls: 4 },
};

/** A system at rest: what starting has left behind is collected by then. */
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

/** Creates orders, so many at once. */
async function creates(ask: Ask, goods: Goods, connections: number, calls: number): Promise<Measured> {
  const create = { call: async (turn: number) => assertDone(await ask(requests.create, { input: newOrder(goods, turn) })) };
  return (await interleave({ create }, { connections, calls, rounds: 1 })).create;
}

/** What the demo's company buys, and from whom. */
async function goodsOfDemo(ask: Ask): Promise<Goods> {
  const { purchaseOrders } = (await ask("{ purchaseOrders(first: 20) { nodes { supplier { id } lines { product { id } } } } }", {})) as {
    purchaseOrders: { nodes: { supplier: { id: string }; lines: { product: { id: string } }[] }[] };
  };
  return { suppliers: purchaseOrders.nodes.map(({ supplier }) => supplier), products: purchaseOrders.nodes.map(({ lines }) => lines[0]!.product) };
}

const countOrders = async (ask: Ask): Promise<number> =>
  ((await ask("{ purchaseOrders(first: 1) { totalCount } }", {})) as { purchaseOrders: { totalCount: number } }).purchaseOrders.totalCount;

/** The projections have counted everything once the total no longer grows. */
async function caughtUp(ask: Ask): Promise<void> {
  for (let [before, now] = [-1, await countOrders(ask)]; now !== before; [before, now] = [now, await countOrders(ask)]) await sleep(2_000);
}

const cells = ({ p50, rate }: Measured): string[] => [milliseconds(p50), count(rate)];

async function measureSystem(system: LocalSystem, { documents, calls }: (typeof scales)["full"]): Promise<string[][]> {
  const ask = asker(system.api, await system.token("purchaser"));
  const goods = await goodsOfDemo(ask);
  const rows: string[][] = [];
  let there = await countOrders(ask);
  await creates(ask, goods, 1, calls);
  there += calls;
  for (const size of documents) {
    if (size > there) await creates(ask, goods, 16, size - there);
    await caughtUp(ask);
    const alone = await creates(ask, goods, 1, calls);
    await caughtUp(ask);
    const many = await creates(ask, goods, 16, calls * 4);
    // Of the burst a good part is still to be projected.
    const behind = await creates(ask, goods, 1, calls / 2);
    there = Math.max(there, size) + calls * 5.5;
    rows.push([`PharmOps, ${count(size)} orders`, ...cells(alone), ...cells(behind), ...cells(many), `${count(system.memory())} MB`, `${count(system.engineMemory())} MB`]);
  }
  return rows;
}

async function measurePlain(folder: string, calls: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "optimum/sqlite.ts"), join(folder, "plain.db")], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  const ask = asker(url);
  const goods: Goods = { suppliers: [{ id: "supplier" }], products: [{ id: "product" }] };
  await creates(ask, goods, 1, calls);
  const [alone, many] = [await creates(ask, goods, 1, calls), await creates(ask, goods, 16, calls * 4)];
  child.kill();
  return ["Apollo and SQLite, nothing else", ...cells(alone), "", "", ...cells(many), "", ""];
}

export async function measureLocal({ smoke }: { smoke: boolean }): Promise<Report> {
  const scale = smoke ? scales.smoke : scales.full;
  const engine = chosenEngine();
  const folder = mkdtempSync(join(tmpdir(), "pharmops-bench-local-"));
  const kept = join(folder, "kept");
  const first = await startLocalSystem({ folder: kept, engine });
  let second: LocalSystem | undefined;
  try {
    await first.stop();
    second = await startLocalSystem({ folder: kept, engine });
    await sleep(smoke ? 0 : idleMs);
    const idle = second.memory();
    const rows = await measureSystem(second, scale);
    rows.push(await measurePlain(folder, scale.calls));
    return {
      name: "local",
      document: "performance.md",
      columns: ["creates", "p50 at 1", "at 1 /s", "p50 at 1, behind", "behind /s", "p50 at 16", "at 16 /s", "memory", "of it the engine"],
      rows,
      notes: [`Engine ${engine}. First start, demo data included, ${first.seconds.toFixed(1)} s; another start ${second.seconds.toFixed(1)} s; memory at rest, all processes, ${count(idle)} MB.`],
    };
  } finally {
    await (second ?? first).stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
