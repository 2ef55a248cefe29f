import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { consoleFolder, operationsFile } from "../consoleFolder.ts";

const root = join(import.meta.dirname, "../..");

/** Builds the console if a source is newer than the last build. A process of its own: the rest starts meanwhile. */
export async function buildConsole(report: (message: string) => void): Promise<void> {
  const built = Math.min(modified(join(consoleFolder, "index.html")), modified(operationsFile));
  if (built > (await newestSource())) return;

  report("Building the console …");
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const command = [vite, "build", "--config", "admin/vite.config.ts", "--logLevel", "warn"];
  // Whoever asks for it may itself run under a test's NODE_ENV, which would build React's version for developers.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, command, { cwd: root, env }).catch((error: { stderr?: string }) => {
    throw new Error(`The console could not be built:\n${error.stderr}`);
  });
}

async function newestSource(): Promise<number> {
  const entries = await readdir(join(root, "admin"), { recursive: true });
  const sources = [...entries.map((entry) => join("admin", entry)), "package-lock.json", "graphql/schema/model.ts"];
  return Math.max(...sources.map((source) => modified(join(root, source))));
}

function modified(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
