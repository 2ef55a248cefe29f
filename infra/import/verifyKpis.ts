/**
 * `npm run verify:kpis -- year`: loads the year of business into a system in memory, and runs `projections verify` on it,
 * which recomputes every KPI from the records. `npm run verify:kpis -- scms PATH`: the same on the small demo and an
 * imported delivery history. Ends with 1 where anything differs.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { awsEnvironment } from "../local/environment.ts";
import { startSystem, type System } from "../local/system.ts";

const usage = "npm run verify:kpis -- year | scms PATH";

/** A command as people run it: a process of its own. */
async function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { stdio: "inherit", env: { ...process.env, ...environment } });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

async function importFile(path: string, { urls }: System): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "scms-"));
  const code = await run(["infra/import/start.ts", "scms", path, "--address", new URL(urls.api).origin, "--report", join(folder, "report.csv")]);
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error(`The import ended with ${code}`);
}

async function main([kind, path]: string[]): Promise<void> {
  if (kind !== "year" && !(kind === "scms" && path)) throw new Error(`Say what to verify: ${usage}`);
  const system = await startSystem({ ports: "random", inMemory: true, demo: true, year: kind === "year", console: false, report: (line) => console.error(line) });
  try {
    if (path) await importFile(path, system);
    await system.caughtUp();
    process.exitCode = await run(["functions/commands/projections.ts", "verify"], { TABLE_NAME: system.tableName, ...awsEnvironment(system.urls.dynamoDb) });
  } finally {
    await system.stop();
  }
}

await main(process.argv.slice(2));
