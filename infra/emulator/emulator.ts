/** MiniStack, in a Python environment of its own: AWS on this machine, as far as it goes. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePorts } from "../local/ports.ts";

const root = resolve(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache");
const venv = join(cache, "emulator");
const log = join(cache, "emulator.log");
const bin = (name: string) => join(venv, "bin", name);

export interface Emulator {
  url: string;
  port: number;
  environment: NodeJS.ProcessEnv;
  /** Runs AWS's own command line, and answers what it says. */
  aws<T>(...command: string[]): T;
  stop(): void;
}

/** Answers why it cannot be installed, so that a machine without Python or PyPI can still run everything else. */
export function installEmulator(): string | undefined {
  const wanted = join(import.meta.dirname, "requirements.txt");
  const installed = join(venv, "requirements.txt");
  if (existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(wanted, "utf8")) return;
  try {
    execFileSync("python3", ["-m", "venv", "--clear", venv], { stdio: "pipe" });
    execFileSync(bin("pip"), ["install", "--quiet", "--disable-pip-version-check", "-r", wanted], { stdio: "pipe" });
    // Written last, so that an interrupted installation is repeated.
    copyFileSync(wanted, installed);
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * CDK's function that copies the console's files calls the command line of its layer by this path. What it prints would
 * be taken for the function's answer, so it goes elsewhere.
 */
function provideCommandLine(): void {
  const folder = "/opt/awscli";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "aws"), `#!/bin/sh\nexec ${bin("aws")} "$@" 1>&2\n`);
  chmodSync(join(folder, "aws"), 0o755);
}

export async function startEmulator(): Promise<Emulator> {
  provideCommandLine();
  const { api: port } = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "pharmops-emulator-"));
  // Its functions' files are in this folder, and must not use a `package.json` above it.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
  const output = openSync(log, "w");

  const server = spawn(bin("ministack"), {
    // In its own process group, so that the functions it starts end with it.
    detached: true,
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      TMPDIR: folder,
      S3_DATA_DIR: join(folder, "s3"),
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      IOT_MTLS_ENABLED: "0",
      // Lambda's Node has the AWS SDK at hand.
      NODE_PATH: join(root, "node_modules"),
      NODE_OPTIONS: `--require ${join(import.meta.dirname, "functionPreload.cjs")}`,
    },
  });
  const stop = () => {
    process.kill(-server.pid!, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  const environment = {
    ...process.env,
    AWS_ENDPOINT_URL: url,
    AWS_REGION: "us-east-1",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
  const aws = <T>(...command: string[]): T => {
    const answer = execFileSync(bin("aws"), [...command, "--endpoint-url", url, "--output", "json"], { env: environment, encoding: "utf8" });
    return (answer ? JSON.parse(answer) : undefined) as T;
  };

  for (let tries = 0; tries < 60; tries++) {
    const answer = await fetch(`${url}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return { url, port, environment, aws, stop };
    await setTimeout(500);
  }
  stop();
  throw new Error(`The emulator did not start; see ${log}`);
}
