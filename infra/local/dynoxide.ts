import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { startEngineProcess } from "./engineProcess.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** The program for this machine, or undefined if it was not installed: it is an optional dependency. */
export function dynoxideProgram(platform = `${process.platform}-${process.arch}`): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)), "dynoxide");
  } catch {
    return undefined;
  }
}

/**
 * Starts dynoxide: DynamoDB's protocol over SQLite, in one small program. Acknowledged writes are on disk: it
 * opens its file with a write-ahead log that is synchronised at each commit. What is in memory is a file too, because
 * its own memory takes none of the indexes below, and each write would be slower than the one before.
 */
export async function startDynoxide({ port, host, folder }: EngineOptions): Promise<Engine> {
  const program = dynoxideProgram();
  if (!program) throw new Error(`No dynoxide is installed for ${process.platform}-${process.arch}`);

  const folderOfThisRun = folder ? undefined : temporaryFolder("pharmops-dynoxide-");
  if (folder) mkdirSync(folder, { recursive: true });
  const path = join(folder ?? folderOfThisRun!, "table.db");
  const start = (removed?: string) => startEngineProcess("dynoxide", [program, "serve", "--host", host, "--port", String(port), "--db-path", path], port, removed);
  // dynoxide must create its own tables before indexes can be added to them.
  if (!existsSync(path)) await (await start()).stop();
  await indexStream(path);
  return {
    ...(await start(folderOfThisRun)),
    indexTable: (tableName) => indexTable(path, tableName),
    forgetStream: (tableName, upTo) => forgetStream(path, tableName, upTo),
    ...((await hasKnownForm(path)) && { fillTable: (tableName: string, items: Iterable<Item>) => fillTable(path, tableName, items) }),
  };
}

/**
 * dynoxide queries the last change of the stream at each write, and its table of changes has no index: without these
 * two a write takes longer with every change ever made.
 */
const indexStream = (path: string): Promise<void> =>
  execute(
    path,
    `CREATE INDEX IF NOT EXISTS pharmops_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
     CREATE INDEX IF NOT EXISTS pharmops_stream_shard ON _stream_records (table_name, shard_id, sequence_number);`,
  );

/** It reads a scan in segments by the hash of the partitions: without this index it sorts the whole table for each page. */
const indexTable = (path: string, tableName: string): Promise<void> =>
  execute(path, `CREATE INDEX IF NOT EXISTS "${tableName}_scan_order" ON "${tableName}" (hash_prefix, pk, sk);`);

async function execute(path: string, statements: string): Promise<void> {
  const store = await openStore(path);
  try {
    store.exec(statements);
  } finally {
    store.close();
  }
}

/** Batch size of trimming, small enough not to delay writes. */
const forgottenAtOnce = 200;

/** Drops the changes of each shard that every reader has read, except the last, from which the next is numbered. */
async function forgetStream(path: string, tableName: string, upTo: Readonly<Record<string, string>>): Promise<void> {
  const store = await openStore(path);
  try {
    const forgetSome = store.prepare(`
      DELETE FROM _stream_records WHERE id IN (
        SELECT id FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ? AND shard_id = ?
        ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${forgottenAtOnce})
    `);
    for (const [shardId, sequence] of Object.entries(upTo)) {
      while (forgetSome.run(tableName, Number(sequence), shardId).changes > 0) await nextTurn();
    }
  } finally {
    store.close();
  }
}

type Item = Record<string, AttributeValue>;

/** The form of dynoxide's file that `fillTable` writes; a file of another form is filled by requests. */
const knownForm = "9";

async function hasKnownForm(path: string): Promise<boolean> {
  const store = await openStore(path);
  try {
    const known = store.prepare("SELECT value FROM _config WHERE key = 'schema_version'").get() as { value: string } | undefined;
    return known?.value === knownForm;
  } finally {
    store.close();
  }
}

/** As dynoxide itself writes items: one row each, and one in each index that it is in. */
async function fillTable(path: string, tableName: string, items: Iterable<Item>): Promise<void> {
  const { partitionKey, sortKey, indexes } = tableDefinition;
  const store = await openStore(path);
  try {
    const insert = store.prepare(`INSERT INTO "${tableName}" (pk, sk, item_json, item_size, hash_prefix) VALUES (?, ?, ?, ?, ?)`);
    const indexed = indexes.map((index) => ({ ...index, insert: store.prepare(`INSERT INTO "${tableName}::gsi::${index.name}" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`) }));
    store.exec("BEGIN IMMEDIATE");
    for (const item of items) {
      const [pk, sk] = [item[partitionKey]!.S!, item[sortKey]!.S!];
      const json = JSON.stringify(item);
      insert.run(`S:${pk}`, `S:${sk}`, json, Buffer.byteLength(json), createHash("md5").update(`Outliers${pk}`).digest("hex").slice(0, 6));
      for (const index of indexed) {
        const [partition, position] = [item[index.partitionKey]?.S, item[index.sortKey]?.S];
        if (partition !== undefined && position !== undefined) index.insert.run(`S:${partition}`, `S:${position}`, `S:${pk}`, `S:${sk}`, json);
      }
    }
    store.exec("COMMIT");
  } catch (error) {
    if (store.inTransaction) store.exec("ROLLBACK");
    throw error;
  } finally {
    store.close();
  }
}

/** The database file itself, beside dynoxide or before it starts. Loaded only here, because it is optional like dynoxide. */
async function openStore(path: string) {
  const { default: Database } = await import("libsql");
  return new Database(path, { timeout: 10_000 });
}
