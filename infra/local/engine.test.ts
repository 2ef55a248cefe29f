import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand, TransactWriteItemsCommand, paginateScan } from "@aws-sdk/client-dynamodb";
import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynoxideProgram } from "./dynoxide.ts";
import { chosenEngine, engineFolders, engineFor, startEngine, type Engine } from "./engine.ts";
import { superviseEngine } from "./engineSupervision.ts";
import { startEngineProcess } from "./engineProcess.ts";
import { awsEnvironment } from "./environment.ts";
import { freePorts } from "./ports.ts";
import { StartProblem } from "./problem.ts";
import { createTable, ensureTable } from "./table.ts";

const tableName = "engine-test";
let folder: string;

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "pharmops-engine-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("which engine keeps the table", () => {
  const program = "/somewhere/dynoxide";

  test("dynoxide where there is one for this machine, DynamoDB Local elsewhere", () => {
    expect(chosenEngine({ named: undefined, program })).toBe("dynoxide");
    expect(chosenEngine({ named: undefined, program: undefined })).toBe("dynamodb-local");
    expect(dynoxideProgram("plan9-mips")).toBeUndefined();
  });

  test("the one that PHARMOPS_ENGINE names", () => {
    expect(chosenEngine({ named: "dynamodb-local", program })).toBe("dynamodb-local");
    expect(() => chosenEngine({ named: "postgres", program })).toThrow('"postgres" is no engine. Give PHARMOPS_ENGINE one of dynoxide, dynamodb-local.');
    expect(() => chosenEngine({ named: "dynoxide", program: undefined })).toThrow(StartProblem);
  });

  test("the one that has written the existing data, never silently the other", () => {
    mkdirSync(join(folder, "earlier", engineFolders["dynamodb-local"]), { recursive: true });
    expect(engineFor(join(folder, "earlier"), { named: undefined, program })).toBe("dynamodb-local");
    expect(engineFor(join(folder, "earlier"), { named: "dynamodb-local", program })).toBe("dynamodb-local");
    expect(() => engineFor(join(folder, "earlier"), { named: "dynoxide", program })).toThrow("The kept data are those of dynamodb-local.");
    expect(engineFor(join(folder, "none yet"), { named: "dynamodb-local", program })).toBe("dynamodb-local");
    expect(engineFor(join(folder, "none yet"), { named: "dynoxide", program })).toBe("dynoxide");
    expect(engineFor(join(folder, "none yet"), { named: undefined, program })).toBe("dynoxide");
    expect(engineFor(join(folder, "none yet"), { named: undefined, program: undefined })).toBe("dynamodb-local");
    expect(engineFor(undefined, { named: undefined, program })).toBe("dynoxide");
  });
});

test("an engine that cannot start reports its exit code and its last output", async () => {
  const command = ["sh", "-c", "echo 'no room for the table' >&2; exit 3"];
  const { dynamodb: port } = await freePorts();
  await expect(startEngineProcess("nothing", command, port)).rejects.toThrow(
    `The engine nothing ended unexpectedly (exit code 3). It wrote last:\n  no room for the table\nIt had not begun to answer at http://127.0.0.1:${port}.`,
  );
});

test("a folder that was for one run is removed when the engine ends, however it ends", async () => {
  for (const end of ["stopped", "killed"]) {
    const ofThisRun = join(folder, end);
    mkdirSync(ofThisRun);
    const { dynamodb: port } = await freePorts();
    // Answers as an engine does that has no tables.
    const answering = `require("http").createServer((_, response) => response.setHeader("content-type", "application/x-amz-json-1.0").end('{"TableNames":[]}')).listen(${port})`;
    const engine = await startEngineProcess("empty", [process.execPath, "-e", answering], port, ofThisRun);
    expect(existsSync(ofThisRun)).toBe(true);
    if (end === "killed") process.kill(engine.pid, "SIGKILL");
    else await engine.stop();
    await expect.poll(() => existsSync(ofThisRun), { timeout: 30_000 }).toBe(false);
  }
});

/** On a busy machine Java alone takes its time. */
const startsTakeMs = 300_000;

// Only for the engine under test, which PHARMOPS_ENGINE names.
const name = chosenEngine();

describe(`${name}`, () => {
  const kept = () => join(folder, name);
  let client: DynamoDBClient;
  let streams: DynamoDBStreamsClient;
  let port: number;

  const startKept = async (): Promise<Engine> => startEngine({ port, host: "127.0.0.1", folder: kept() }, name);
  const startInMemory = async (): Promise<Engine> => startEngine({ port, host: "127.0.0.1" }, name);
  /** Both halves of a transaction, which are there together or not at all. */
  const write = (i: number) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: ["one", "other"].map((sk) => ({ Put: { TableName: tableName, Item: { pk: { S: `${i}` }, sk: { S: sk }, text: { S: "x".repeat(2_000) } }, ConditionExpression: "attribute_not_exists(pk)" } })),
      }),
    );
  const keysThere = async (): Promise<Set<string>> => {
    const keys = new Set<string>();
    for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) for (const { pk, sk } of Items) keys.add(`${pk!.S} ${sk!.S}`);
    return keys;
  };

  beforeAll(async () => {
    port = (await freePorts()).dynamodb;
    const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = awsEnvironment(`http://127.0.0.1:${port}`);
    client = new DynamoDBClient({ endpoint, maxAttempts: 1 });
    streams = new DynamoDBStreamsClient({ endpoint });
  });

  /** The changes of the stream that are still there, by what they changed. */
  async function changes(): Promise<string[]> {
    const { LatestStreamArn: StreamArn } = await ensureTable(tableName, client);
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const found: string[] = [];
    for (const { ShardId } of StreamDescription!.Shards!) {
      let { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" }));
      for (let read = 1; read > 0; ) {
        const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
        found.push(...Records.map(({ dynamodb }) => `${dynamodb!.Keys!.pk!.S} ${dynamodb!.Keys!.sk!.S}`));
        ShardIterator = NextShardIterator;
        read = NextShardIterator ? Records.length : 0;
      }
    }
    return found;
  }

  // DynamoDB Local answers before it commits, so its last answers may be lost.
  const mayLose = name === "dynoxide" ? "every write that it has acknowledged" : "every write that it has acknowledged, but for one at each kill";

  test(`keeps ${mayLose}, whole and in its stream, when it is killed in the middle of writes`, async () => {
    const empty = await startKept();
    await createTable(tableName, client);
    await empty.stop();
    const acknowledged: number[] = [];
    let next = 0;
    const kills = 3;
    for (let killed = 1; killed <= kills; killed++) {
      const engine = await startKept();
      const writer = async (): Promise<void> => {
        for (;;) {
          const mine = next++;
          await write(mine);
          acknowledged.push(mine);
        }
      };
      const writing = Promise.allSettled(Array.from({ length: 8 }, writer));
      while (acknowledged.length < killed * 50) await new Promise((resolve) => setTimeout(resolve, 5));
      process.kill(engine.pid, "SIGKILL");
      await writing;
    }

    const engine = await startKept();
    const there = await keysThere();
    const changed = new Set(await changes());
    await engine.stop();
    expect(acknowledged.length).toBeGreaterThanOrEqual(150);
    const lost = acknowledged.filter((i) => !there.has(`${i} one`) || !there.has(`${i} other`));
    expect(lost.length).toBeLessThanOrEqual(name === "dynoxide" ? 0 : kills);
    expect(acknowledged.filter((i) => !lost.includes(i) && (!changed.has(`${i} one`) || !changed.has(`${i} other`)))).toEqual([]);
    // A write without an answer is there in full or not at all.
    const [ones, others] = ["one", "other"].map((half) => [...there].filter((key) => key.endsWith(` ${half}`)).map((key) => key.split(" ")[0]).sort());
    expect(ones).toEqual(others);
  }, startsTakeMs);

  test("answers as DynamoDB does when a condition fails: which, and with what was there", async () => {
    const engine = await startKept();
    const { Items: [first] = [] } = await client.send(new ScanCommand({ TableName: tableName, Limit: 1 }));
    const refused = await client
      .send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: tableName, Item: { pk: { S: "new" }, sk: { S: "new" } } } },
            { Delete: { TableName: tableName, Key: { pk: first!.pk!, sk: first!.sk! }, ConditionExpression: "attribute_not_exists(pk)", ReturnValuesOnConditionCheckFailure: "ALL_OLD" } },
          ],
        }),
      )
      .catch((error: unknown) => error);
    const there = await keysThere();
    await engine.stop();
    expect(refused).toMatchObject({ name: "TransactionCanceledException", CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed", Item: first }] });
    expect(there.has("new new")).toBe(false);
  }, startsTakeMs);

  test("a scan in parts reads every item once, in any number of parts", async () => {
    const engine = await startKept();
    await engine.indexTable?.(tableName);
    const whole = await keysThere();
    for (const parts of [1, 3, 4]) {
      const read: string[] = [];
      for (let part = 0; part < parts; part++) {
        // Small pages, so that each part needs several.
        for await (const { Items = [] } of paginateScan({ client, pageSize: 7 }, { TableName: tableName, Segment: part, TotalSegments: parts })) read.push(...Items.map(({ pk, sk }) => `${pk!.S} ${sk!.S}`));
      }
      expect(read.length).toBe(whole.size);
      expect(new Set(read)).toEqual(whole);
    }
    await engine.stop();
  }, startsTakeMs);

  test.runIf(name === "dynoxide")("a page of a scan in parts sorts nothing", async () => {
    const { default: Database } = await import("libsql");
    const store = new Database(join(kept(), "table.db"));
    // The order in which dynoxide scans (scan_items in its sql_builders.rs).
    const after = `(hash_prefix, pk, sk) > ((SELECT hash_prefix FROM "${tableName}" WHERE pk = ?1 AND sk = ?2 LIMIT 1), ?1, ?2)`;
    const plan = store
      .prepare(`EXPLAIN QUERY PLAN SELECT pk, sk, item_json FROM "${tableName}" WHERE ${after} AND substr(hash_prefix, 1, 3) >= ?3 AND substr(hash_prefix, 1, 3) <= ?4 ORDER BY hash_prefix ASC, pk ASC, sk ASC`)
      .all("1", "one", "000", "3ff") as { detail: string }[];
    store.close();
    const steps = plan.map(({ detail }) => detail).join("\n");
    expect(steps).toContain(`SEARCH ${tableName} USING INDEX ${tableName}_scan_order`);
    expect(steps).not.toMatch(/TEMP B-TREE|SCAN/);
  });

  describe("when its process is killed while the system runs", () => {
    /** Supervises it and collects its reports; `until` waits for a condition. */
    async function supervised(keepsData: boolean) {
      const reports: string[] = [];
      const lost: string[] = [];
      let wake = () => {};
      const note = (list: string[]) => (message: string) => {
        list.push(message);
        wake();
      };
      const engine = await superviseEngine({ start: keepsData ? startKept : startInMemory, keepsData, report: note(reports), onLost: ({ message }) => note(lost)(message) });
      const until = async (isSo: () => boolean): Promise<void> => {
        while (!isSo()) await new Promise<void>((resolve) => (wake = resolve));
      };
      return { engine, reports, lost, until };
    }

    test("it is restarted on the same data, and the signal is reported; killed again at once, it is not restarted", async () => {
      const { engine, reports, lost, until } = await supervised(true);
      const before = await keysThere();
      const first = engine.pid;
      process.kill(first, "SIGKILL");
      await until(() => reports.length === 2);
      expect(reports[0]).toMatch(/^The engine .* ended unexpectedly \(signal SIGKILL, which the system also sends when memory runs out\)\./);
      expect(reports[0]).toMatch(/Starting it again on the same data …$/);
      expect(reports[1]).toBe("The engine runs again.");
      expect(engine.pid).not.toBe(first);
      await write(2_000_000);
      expect(await keysThere()).toEqual(new Set([...before, "2000000 one", "2000000 other"]));
      expect(lost).toEqual([]);

      process.kill(engine.pid, "SIGKILL");
      await until(() => lost.length === 1);
      expect(lost[0]).toMatch(/ended unexpectedly \(signal SIGKILL.*\)/);
      expect(lost[0]).toMatch(/It had ended less than a minute before, and is not started again\. The data stay where they are\.$/);
      await expect(keysThere()).rejects.toThrow("ECONNREFUSED");
      await engine.stop();
    }, startsTakeMs);

    test("it is not restarted if its data were in memory; a requested end is not reported", async () => {
      const { engine, reports, lost, until } = await supervised(false);
      process.kill(engine.pid, "SIGKILL");
      await until(() => lost.length === 1);
      expect(lost[0]).toMatch(/ended unexpectedly[^]*\nIts data were in memory and are gone\.$/);
      await engine.stop();

      const stopped = await supervised(false);
      await stopped.engine.stop();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([...reports, ...stopped.reports, ...stopped.lost]).toEqual([]);
    }, startsTakeMs);
  });

  test.runIf(name === "dynoxide")("trims the read part of its stream, continues its numbers, and loses no item", async () => {
    const engine = await startKept();
    const { LatestStreamArn: StreamArn } = await ensureTable(tableName, client);
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const shardId = StreamDescription!.Shards![0]!.ShardId!;
    const before = await changes();
    const there = await keysThere();

    await engine.forgetStream!(tableName, { [shardId]: String(before.length - 10) });
    expect(await changes()).toEqual(before.slice(-11));
    await engine.forgetStream!(tableName, { [shardId]: String(before.length) });
    await write(1_000_000);
    expect(await changes()).toEqual([before.at(-1), "1000000 one", "1000000 other"]);
    expect((await keysThere()).size).toBe(there.size + 2);
    await engine.stop();
  });
});
