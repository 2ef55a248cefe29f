/** MiniStack, in a Python environment of its own: AWS on this machine, as far as it goes. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePorts } from "../local/ports.ts";

const root = resolve(import.meta.dirname, "../..");
const venv = join(root, ".local/emulator");
const bin = (name: string) => join(venv, "bin", name);

export interface Emulator {
  url: string;
  port: number;
  environment: NodeJS.ProcessEnv;
  /** Runs AWS's own command line, and answers what it says. */
  aws<T>(...command: string[]): T;
  stop(): void;
}

/** Answers false where it cannot be installed, so that a machine without PyPI can still run everything else. */
export function installEmulator(): boolean {
  if (existsSync(bin("ministack"))) return true;
  try {
    execFileSync("python3", ["-m", "venv", venv], { stdio: "inherit" });
    execFileSync(bin("pip"), ["install", "--quiet", "-r", join(import.meta.dirname, "requirements.txt")], { stdio: "inherit" });
    return true;
  } catch {
    rmSync(venv, { recursive: true, force: true });
    return false;
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
  // Its functions' files stand in this folder, and must not take a `package.json` above it for theirs.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
  const log = openSync(join(root, ".local/emulator.log"), "w");

  const server = spawn(bin("ministack"), {
    // A group of its own, so that the functions it started end with it.
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      TMPDIR: folder,
      S3_DATA_DIR: join(folder, "s3"),
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      // Lambda's Node has the AWS SDK at hand.
      NODE_PATH: join(root, "node_modules"),
      NODE_OPTIONS: `--require ${join(import.meta.dirname, "cognitoAddress.cjs")}`,
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
    const answer = execFileSync(bin("aws"), [...command, "--output", "json"], { env: environment, encoding: "utf8" });
    return (answer ? JSON.parse(answer) : undefined) as T;
  };

  for (let tries = 0; tries < 60; tries++) {
    const answer = await fetch(`${url}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return { url, port, environment, aws, stop };
    await setTimeout(500);
  }
  stop();
  throw new Error("The emulator did not start; see .local/emulator.log");
}
