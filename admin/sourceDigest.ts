/** Says by content, not by time, whether what was built before is still current. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("..", import.meta.url));

/** The digest of these files, and of every file in these folders but tests and stories; paths are relative to the project's root. */
export function sourceDigest(...paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesOf(resolve(projectRoot, path))).sort()) hash.update(`${relative(projectRoot, file)}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 32);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(test|story)\.tsx?$/.test(entry.name));
  return entries.map(({ parentPath, name }) => resolve(parentPath, name));
}
