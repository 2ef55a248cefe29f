import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { java } from "./prerequisites.ts";

const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")), "emulator");

const startLimitMs = 60_000;

/**
 * Becomes Java, and ends it when our end of the pipe closes, so that not even a SIGKILL of ours leaves it behind.
 * Ctrl-C reaches every process of the terminal: Java must not hear it, or it would be gone before we are done.
 */
const keepUntilPipeCloses = `trap '' INT HUP; exec 3<&0; { cat <&3 >/dev/null; kill $$ 2>/dev/null; } & exec "$@" 3<&- </dev/null`;

export interface DynamoDbOptions {
  port: number;
  host: string;
  /** Folder of the database; without one it lives in memory. */
  folder?: string;
}

export interface DynamoDbLocal {
  url: string;
  stop(): Promise<void>;
}

/** Starts DynamoDB Local and waits until it answers. */
export async function startDynamoDb({ port, host, folder }: DynamoDbOptions): Promise<DynamoDbLocal> {
  if (folder) mkdirSync(folder, { recursive: true });

  const command = [
    java,
    `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
    "-Dorg.eclipse.jetty.util.log.announce=false",
    `-Dpharmops.host=${host}`,
    `-Dpharmops.port=${port}`,
    `-Dpharmops.inMemory=${!folder}`,
    ...(folder ? [`-Dpharmops.dbPath=${folder}`] : []),
    "-cp",
    [join(emulator, "DynamoDBLocal.jar"), join(emulator, "DynamoDBLocal_lib", "*")].join(delimiter),
    "org.eclipse.jetty.xml.XmlConfiguration",
    join(import.meta.dirname, "dynamodb.xml"),
  ];
  const child = spawn("sh", ["-c", keepUntilPipeCloses, "dynamodb", ...command], { stdio: ["pipe", "ignore", "pipe"] });

  let output = "";
  child.stderr.on("data", (chunk) => (output = (output + chunk).slice(-4000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  const stop = async () => {
    child.kill();
    await ended;
  };
  // A vanished reader of the pipe is an end like any other.
  child.stdin.on("error", () => undefined);

  const url = `http://127.0.0.1:${port}`;
  const died = ended.then(() => {
    throw new Error(`DynamoDB Local ended while starting:\n${output}`);
  });
  await Promise.race([answers(url), died]).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

async function answers(url: string): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: url,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const deadline = Date.now() + startLimitMs;
  while (!(await client.send(new ListTablesCommand({})).then(() => true, () => false))) {
    if (Date.now() > deadline) throw new Error(`DynamoDB Local did not answer at ${url} within ${startLimitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  client.destroy();
}
