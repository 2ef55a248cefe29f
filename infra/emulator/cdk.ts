import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { buildConsole } from "../local/consoleBuild.ts";

const root = resolve(import.meta.dirname, "../..");
const assembly = join(root, "cdk.out/emulator");

const run = promisify(execFile);

/** Runs the CDK's command line; what it said is in the error where it fails. `minutes` is the longest it may take. */
async function cdk(environment: NodeJS.ProcessEnv, minutes: number, ...command: string[]): Promise<void> {
  const executable = join(root, "node_modules/.bin/cdk");
  // Outside the project, because its cdk.json would build the console again.
  await run(executable, [...command, "--ci"], { cwd: tmpdir(), env: environment, timeout: minutes * 60_000, maxBuffer: 2 ** 26 });
}

export const bootstrap = (environment: NodeJS.ProcessEnv) => cdk(environment, 3, "bootstrap", "aws://000000000000/us-east-1");

/** The templates and archives of infra/emulator/app.ts. */
export async function synthesize(environment: NodeJS.ProcessEnv): Promise<void> {
  await buildConsole(console.log);
  await run("node", ["--import", "tsx", "infra/emulator/app.ts"], { cwd: root, env: { ...environment, CDK_OUTDIR: assembly }, maxBuffer: 2 ** 26 });
}

export const deployAll = (environment: NodeJS.ProcessEnv) =>
  cdk(environment, 8, "deploy", "--all", "--app", assembly, "--require-approval", "never");

export const destroyAll = (environment: NodeJS.ProcessEnv) => cdk(environment, 5, "destroy", "--all", "--app", assembly, "--force");
