/** `npm start` as people run it: a process of its own, killed and restarted on the data that it has kept. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Ports } from "../arguments.ts";
import { chosenEngine } from "../engine.ts";
import { signIn } from "../oidc/token.ts";
import { freePorts } from "../ports.ts";

let folder: string;
let ports: Ports;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pharmops-start-"));
  ports = await freePorts();
});
afterEach(() => void running?.kill("SIGKILL"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A start builds the console, loads the demo data and, on a busy machine, waits for its turn. */
const startsTakeMs = 900_000;

class Started {
  readonly lines: string[] = [];
  readonly ended: Promise<unknown>;
  private wake = () => {};

  constructor(private readonly child: ChildProcess) {
    this.ended = once(child, "exit").then(([code]) => {
      this.wake();
      return code;
    });
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on("line", (line) => {
        this.lines.push(line);
        this.wake();
      });
    }
  }

  /** Waits for a line with these words, after skipping a number of lines. */
  async says(words: string, from = 0): Promise<string> {
    for (;;) {
      const line = this.lines.slice(from).find((one) => one.includes(words));
      if (line) return line;
      if (this.child.exitCode !== null || this.child.signalCode) throw new Error(`It ended before it said "${words}":\n${this.lines.join("\n")}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** The process whose parent it is and whose command names the engine. */
  enginePid(): number {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
    const pid = pids.find((one) => read(one, "status").includes(`\nPPid:\t${this.child.pid}\n`) && /^[^\0]*(dynoxide|java)\0/.test(read(one, "cmdline")));
    if (!pid) throw new Error("No engine runs");
    return pid;
  }

  /** All at once, so that none of them can finish its work. */
  async killAll(): Promise<void> {
    for (const pid of [this.child.pid!, this.enginePid()]) process.kill(pid, "SIGKILL");
    await this.ended;
  }
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // The process has already ended.
    return "";
  }
}

function start(): Started {
  const flags = (Object.keys(ports) as (keyof Ports)[]).flatMap((name) => [`--${name}-port`, String(ports[name])]);
  running = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../start.ts"), "--folder", join(folder, "data"), ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    // The rate limit per person is not what is tested here.
    env: { ...process.env, POINTS_CONSOLE: "1000000000/50000000" },
  });
  return new Started(running);
}

type Ask = <Answer>(query: string, variables?: object) => Promise<Answer>;

async function signedIn(): Promise<Ask> {
  const { accessToken } = await signIn(`http://localhost:${ports.oidc}`, `http://localhost:${ports.console}`, "purchaser");
  return async (query, variables = {}) => {
    const response = await fetch(`http://localhost:${ports.api}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

const orders = "{ purchaseOrders(first: 1) { totalCount nodes { supplier { id } lines { product { id } } } } }";
interface Orders {
  purchaseOrders: { totalCount: number; nodes: { supplier: { id: string }; lines: { product: { id: string } }[] }[] };
}
const createOrder = "mutation ($input: CreatePurchaseOrderInput!) { createPurchaseOrder(input: $input) { record { id } problems { code } } }";

/** Creates orders, eight at a time, until the system no longer answers; the ids of those that it acknowledged. */
async function createUntilItEnds(ask: Ask, acknowledged: string[]): Promise<void> {
  const { purchaseOrders } = await ask<Orders>(orders);
  const [{ supplier, lines }] = purchaseOrders.nodes as [Orders["purchaseOrders"]["nodes"][number]];
  const line = { productId: lines[0]!.product.id, quantity: 10, unitPrice: { amount: 1_000, currency: "CNY" } };
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const input = { supplierId: supplier.id, expectedOn: inTenDays, interestsDeclared: true, lines: [line] };
  const writer = async (): Promise<never> => {
    for (;;) {
      const { createPurchaseOrder } = await ask<{ createPurchaseOrder: { record: { id: string } } }>(createOrder, { input });
      acknowledged.push(createPurchaseOrder.record.id);
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, writer));
}

describe(`on ${chosenEngine()}`, () => {
  test("a start that is killed while it loads the demo data is started over by the next, which comes up complete", async () => {
    const killed = start();
    await killed.says("商品 products");
    await killed.killAll();

    const next = start();
    await next.says("PharmOps is ready");
    expect(next.lines).toContain("The demo data were not loaded completely. Starting over …");
    const { purchaseOrders } = await (await signedIn())<Orders>(orders);
    expect(purchaseOrders.totalCount).toBe(7);
    await next.killAll();
  }, startsTakeMs);

  // DynamoDB Local answers before it commits, so its last answers may be lost.
  const lostAtMost = chosenEngine() === "dynoxide" ? 0 : 1;

  test(`killed in the middle of creating orders, it has kept every one that was acknowledged${lostAtMost ? " but the last" : ""}, and counts them all`, async () => {
    const killed = start();
    await killed.says("PharmOps is ready");
    const acknowledged: string[] = [];
    const creating = createUntilItEnds(await signedIn(), acknowledged);
    while (acknowledged.length < 60) await sleep(5);
    await killed.killAll();
    await creating;

    const next = start();
    await next.says("PharmOps is ready");
    expect(next.lines.join("\n")).not.toMatch(/Starting over|Loading the demo data/);
    const ask = await signedIn();
    const found = await Promise.all(acknowledged.map((id) => ask<{ purchaseOrder: object | null }>("query ($id: ID!) { purchaseOrder(id: $id) { id } }", { id })));
    const kept = found.filter(({ purchaseOrder }) => purchaseOrder).length;
    expect(acknowledged.length - kept).toBeLessThanOrEqual(lostAtMost);
    // Each writer may have one more that was committed but not answered.
    const { purchaseOrders } = await ask<Orders>(orders);
    expect(purchaseOrders.totalCount - 7).toBeGreaterThanOrEqual(kept);
    expect(purchaseOrders.totalCount - 7).toBeLessThanOrEqual(kept + 8);
    await next.killAll();
  }, startsTakeMs);

  test("when its engine ends, it reports that, restarts it and continues; the second time it ends with code 1", async () => {
    const system = start();
    await system.says("PharmOps is ready");
    const ask = await signedIn();
    const { purchaseOrders: before } = await ask<Orders>(orders);

    process.kill(system.enginePid(), "SIGKILL");
    await system.says("ended unexpectedly (signal SIGKILL");
    await system.says("The engine runs again.");
    expect((await ask<Orders>(orders)).purchaseOrders.totalCount).toBe(before.totalCount);

    const soFar = system.lines.length;
    process.kill(system.enginePid(), "SIGKILL");
    await system.says("is not started again", soFar);
    expect(await system.ended).toBe(1);
  }, startsTakeMs);
});
