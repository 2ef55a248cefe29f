import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Linux keeps files of this folder in memory. In a container it may be tiny. */
const memory = "/dev/shm";
const leastBytes = 512 * 2 ** 20;

/** A new temporary folder: in memory if that is large enough. */
export function temporaryFolder(prefix: string): string {
  return mkdtempSync(join(existsSync(memory) && bytesFree(memory) >= leastBytes ? memory : tmpdir(), prefix));
}

function bytesFree(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
