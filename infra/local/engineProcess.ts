import { spawn } from "node:child_process";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";

const startLimitMs = 60_000;

/**
 * Runs the engine and ends it when our end of the pipe closes, so that not even a SIGKILL of ours leaves it behind;
 * nor its folder, where that was for this run only.
 */
const keepUntilPipeCloses = `exec 3<&0; { cat <&3 >/dev/null; kill $$; [ -z "$FOLDER_OF_THIS_RUN" ] || rm -rf "$FOLDER_OF_THIS_RUN"; } 2>/dev/null & exec "$@" 3<&- </dev/null`;

export interface EngineProcess {
  url: string;
  /** Process id of the engine itself, which replaces the shell that starts it. */
  pid: number;
  /** Resolves when it ends without having been stopped, with how it ended and what it wrote last. */
  endedByItself: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a database that speaks DynamoDB's protocol, and waits until it answers. A folder of this run is removed after it. */
export async function startEngineProcess(name: string, command: readonly string[], port: number, folderOfThisRun = ""): Promise<EngineProcess> {
  // In its own process group: Ctrl-C reaches every process of the terminal's group, and would end the engine before us.
  const child = spawn("sh", ["-c", keepUntilPipeCloses, name, ...command], { stdio: ["pipe", "ignore", "pipe"], detached: true, env: { ...process.env, FOLDER_OF_THIS_RUN: folderOfThisRun } });

  let output = "";
  child.stderr.on("data", (chunk) => (output = (output + chunk).slice(-4000)));
  // "close" and not "exit": output may still arrive after "exit".
  const ended = new Promise<string>((resolve) => child.once("close", (code, signal) => resolve(describeEnd(name, code, signal, output))));

  let isStopped = false;
  const endedByItself = new Promise<string>((resolve) => void ended.then((how) => isStopped || resolve(how)));
  const stop = async () => {
    isStopped = true;
    child.kill();
    await ended;
  };
  // A closed pipe is treated as the end of the process.
  child.stdin.on("error", () => undefined);

  const url = `http://127.0.0.1:${port}`;
  const died = endedByItself.then((how) => {
    throw new Error(`${how}\nIt had not begun to answer at ${url}.`);
  });
  await Promise.race([answers(name, url), died]).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, pid: child.pid!, endedByItself, stop };
}

/** SIGKILL comes from outside, and an engine that receives it can say nothing. */
function describeEnd(name: string, code: number | null, signal: NodeJS.Signals | null, output: string): string {
  const how = signal ? `signal ${signal}${signal === "SIGKILL" ? ", which the system also sends when memory runs out" : ""}` : `exit code ${code}`;
  const lastOutput = output.trim();
  return `The engine ${name} ended unexpectedly (${how}). ${lastOutput ? `It wrote last:\n${lastOutput.replaceAll(/^/gm, "  ")}` : "It wrote nothing."}`;
}

async function answers(name: string, url: string): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: url,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const deadline = Date.now() + startLimitMs;
  while (!(await client.send(new ListTablesCommand({})).then(() => true, () => false))) {
    if (Date.now() > deadline) throw new Error(`${name} did not answer at ${url} within ${startLimitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  client.destroy();
}
