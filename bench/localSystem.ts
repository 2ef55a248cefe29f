/** `npm start` in processes of its own, as run from a clone of the repository. */
import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { EngineName } from "../infra/local/engine.ts";
import { signIn } from "../infra/local/oidc/token.ts";
import { freePorts } from "../infra/local/ports.ts";
import type { Ports } from "../infra/local/arguments.ts";

const root = join(import.meta.dirname, "..");

export interface LocalSystem {
  api: string;
  dynamoDb: string;
  /** From the command to the line that says it is ready. */
  seconds: number;
  token(subject: string): Promise<string>;
  /** Resident memory of all its processes together, npm's own included, in MB. */
  memory(): number;
  /** That of the process whose command line names the engine. */
  engineMemory(): number;
  stop(): Promise<void>;
}

export async function startLocalSystem({ folder, engine }: { folder: string; engine: EngineName }): Promise<LocalSystem> {
  const ports = await freePorts();
  const flags = (Object.keys(ports) as (keyof Ports)[]).flatMap((name) => [`--${name}-port`, String(ports[name])]);
  const begun = performance.now();
  const child = spawn("npm", ["start", "--", "--folder", folder, ...flags], {
    cwd: root,
    // The rate limit per person would distort the measurement.
    env: { ...process.env, PHARMOPS_ENGINE: engine, POINTS_CONSOLE: "1000000000/50000000" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  await waitUntilReady(child);
  const seconds = (performance.now() - begun) / 1000;
  const [issuer, consoleUrl] = [`http://localhost:${ports.oidc}`, `http://localhost:${ports.console}`];

  return {
    api: `http://localhost:${ports.api}/graphql`,
    dynamoDb: `http://127.0.0.1:${ports.dynamodb}`,
    seconds,
    token: async (subject) => (await signIn(issuer, consoleUrl, subject)).accessToken,
    memory: () => descendants(child.pid!).reduce((sum, pid) => sum + residentMb(pid), 0),
    engineMemory: () => descendants(child.pid!).filter(isEngine).reduce((sum, pid) => sum + residentMb(pid), 0),
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      // Like Ctrl-C, which signals every process of the terminal's group.
      process.kill(-child.pid!, "SIGINT");
      await ended;
    },
  };
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
    createInterface(child.stdout!).on("line", (line) => line.includes("PharmOps is ready") && resolve());
  });
}

const fileOf = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    // The process has already ended.
    return "";
  }
};

function descendants(pid: number): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  const parentOf = new Map(all.map((one) => [one, Number(/^PPid:\s+(\d+)/m.exec(fileOf(one, "status"))?.[1])]));
  const isBelow = (one: number | undefined): boolean => one !== undefined && (one === pid || isBelow(parentOf.get(one)));
  return all.filter(isBelow);
}

const isEngine = (pid: number): boolean => /dynoxide|DynamoDBLocal/.test(fileOf(pid, "cmdline"));

const residentMb = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(fileOf(pid, "status"))?.[1] ?? 0) / 1024;
