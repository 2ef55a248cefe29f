/**
 * The import as it is run: the command in a process of its own, against a system in another, on an extract of the file.
 * Whatever happens to it on the way, it ends in the state of a run that nothing happened to.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cast } from "../../graphql/demo/cast.ts";
import { verifyTrail } from "../../graphql/platform/audit/verify.ts";
import "../../graphql/schema/schema.ts";
import { fromItem, Table, type Item } from "../../graphql/table/table.ts";
import { clientToken } from "../local/oidc/token.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-import-"));
const extract = join(import.meta.dirname, "scms/fixture/scms-extract.csv");
const ordersInExtract = 37;

function run(file: string, ...parameters: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, file), ...parameters], { stdio: ["pipe", "pipe", "pipe"] });
}

/** A system with nobody in it but the migration client. */
class TestSystem {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
    readonly urls: { api: string; issuer: string; dynamoDb: string },
  ) {}

  static async start(): Promise<TestSystem> {
    const child = run("testing/system.ts");
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const system = new TestSystem(child, lines, JSON.parse((await lines.next()).value as string));
    await new Cast(new Table("pharmops", system.database)).admitMachine({ subject: "migration", name: "Migration", role: "migration" });
    return system;
  }

  get database(): DynamoDBClient {
    return new DynamoDBClient({ endpoint: this.urls.dynamoDb, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
  }

  import(report: string, ...more: string[]): ChildProcess {
    return run("start.ts", "scms", extract, "--api", this.urls.api, "--issuer", this.urls.issuer, "--report", join(folder, report), ...more);
  }

  /** Every item of the table, once the projections have seen everything. */
  async items(): Promise<Item[]> {
    this.child.stdin!.write("\n");
    await this.lines.next();
    const items: Item[] = [];
    for await (const page of paginateScan({ client: this.database }, { TableName: "pharmops", ConsistentRead: true })) items.push(...(page.Items ?? []).map(fromItem));
    return items;
  }

  async query<T>(query: string): Promise<T> {
    const headers = { "content-type": "application/json", authorization: `Bearer ${await clientToken(this.urls.issuer, "migration")}` };
    const response = await fetch(this.urls.api, { method: "POST", headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  async orders(): Promise<number> {
    const { purchaseOrders } = await this.query<{ purchaseOrders: { nodes: unknown[] } }>("{ purchaseOrders(first: 200) { nodes { id } } }");
    return purchaseOrders.nodes.length;
  }

  async stop(): Promise<void> {
    this.child.stdin!.end();
    await once(this.child, "exit");
  }
}

interface Ended {
  code: number | null;
  signal: string | null;
  said: string;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let said = "";
  child.stdout!.on("data", (chunk) => (said += chunk));
  child.stderr!.on("data", (chunk) => (said += chunk));
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  return { code, signal, said };
}

/** Attributes that say when and under which random name something was done, and hashes over them. */
const incidental = new Set(["createdAt", "updatedAt", "at", "requestId", "hash", "previousHash", "auditHash"]);

/** All that two runs must have in common: random ids become the code or subject of their record, times are left out. */
function comparable(items: readonly Item[]): string[] {
  const names = new Map(items.flatMap(({ sk, pk, code, subject }) => (sk === "record" && (code ?? subject) ? [[pk as string, `<${String(code ?? subject)}>`] as const] : [])));
  const named = (text: string) => text.replace(/[a-z]+_[0-9A-Z]{26}/g, (id) => names.get(id) ?? id).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>");
  const stable = (_: string, value: unknown) => (value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !incidental.has(name)).map(([name, one]) => [named(name), one]).sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1))) : value);
  return items.map((item) => named(JSON.stringify(item, stable))).sort();
}

const raw = (items: readonly Item[]): string[] => items.map((item) => JSON.stringify(item, (_, value: unknown) => (value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value))).sort();

const report = (name: string): string => readFileSync(join(folder, name), "utf8");

let undisturbed: TestSystem;
let expected: string[];
let first: Ended;

beforeAll(async () => {
  undisturbed = await TestSystem.start();
  first = await ended(undisturbed.import("undisturbed.csv"));
  expected = comparable(await undisturbed.items());
}, 300_000);
afterAll(async () => {
  await undisturbed.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

describe("the import of the extract", () => {
  test("ends each line, and adds up to the cent", () => {
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining("100 %  37 of 37 purchases") });
    expect(first.said.replace(/ +/g, " ")).toContain(
      [
        " accepted 79 lines 6,519,285.22 USD",
        " rejected 12 lines 109,083.71 USD",
        " AMOUNT_DIFFERS 5 lines 104,083.70 USD",
      ].join("\n"),
    );
    expect(first.said).toContain("104 lines         6,871,696.34 USD");
    expect(report("undisturbed.csv").trimEnd().split("\n")).toHaveLength(105);
  });

  test("shows each supplier's volume, share on time and prices", async () => {
    const { suppliers } = await undisturbed.query<{ suppliers: { nodes: { id: string; name: string; performance: unknown }[] } }>("{ suppliers(first: 100) { nodes { id name performance { orders volume { amount currency } deliveredLines onTimeLines onTimeShare } } } }");
    const one = suppliers.nodes.find(({ name }) => name === "CIPLA LIMITED")!;
    expect(one.performance).toEqual({ orders: 0, volume: [], deliveredLines: 0, onTimeLines: 0, onTimeShare: 0 });
    const { supplierPrices } = await undisturbed.query<{ supplierPrices: { totalCount: number } }>(`{ supplierPrices(filter: { supplierId: { eq: "${one.id}" } }) { totalCount nodes { orderedOn quantity unitPrice { amount } } } }`);
    expect(supplierPrices.totalCount).toBe(0);
  });

  test("changes nothing when it is run again, and reports the same", async () => {
    const before = raw(await undisturbed.items());
    expect(await ended(undisturbed.import("again.csv"))).toMatchObject({ code: 0 });
    expect(raw(await undisturbed.items())).toEqual(before);
    expect(report("again.csv")).toBe(report("undisturbed.csv"));
  }, 120_000);

  test("is refused to a client that is nobody here, with a word on why", async () => {
    const { code, said } = await ended(undisturbed.import("refused.csv", "--client-id", "partner-huabei"));
    expect([code, said]).toEqual([1, expect.stringContaining("The API refused: No active account belongs to this sign-in")]);
  }, 60_000);

  test("ends in the same state when it is killed on the way, twice, and run again", async () => {
    const system = await TestSystem.start();
    for (const enough of [5, 15]) {
      const killed = system.import("killed.csv", "--parallel", "2");
      const end = ended(killed);
      while ((await system.orders()) < enough && killed.exitCode === null) await sleep(10);
      killed.kill("SIGKILL");
      expect(await end).toMatchObject({ signal: "SIGKILL" });
      expect(await system.orders()).toBeLessThan(ordersInExtract - 2);
    }
    expect(await ended(system.import("killed.csv"))).toMatchObject({ code: 0 });
    expect(comparable(await system.items())).toEqual(expected);
    expect((await verifyTrail(new Table("pharmops", system.database))).breaches).toEqual([]);
    expect(report("killed.csv")).toBe(report("undisturbed.csv"));
    await system.stop();
  }, 300_000);
});
