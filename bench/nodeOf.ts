import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = join(homedir(), ".cache/pharmops-bench");

/** Node of that version from npm, kept outside the project; undefined where npm has none for this machine. */
export async function nodeOf(version: string): Promise<string | undefined> {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(cache, `node-${version}`);
  const binary = join(folder, "node_modules", name, "bin/node");
  if (!existsSync(binary)) await run("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${version}`]).catch(() => undefined);
  return existsSync(binary) ? binary : undefined;
}
