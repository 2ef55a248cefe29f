import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** Builds the console if anything that goes into it has changed since the last build. A process of its own: the rest starts meanwhile. */
export async function buildConsole(report: (message: string) => void): Promise<void> {
  // Anyone who asks for it may itself run under a test's NODE_ENV, which would build React's version for developers.
  const env = { ...process.env, NODE_ENV: "production" };
  const building = promisify(execFile)(process.execPath, ["--import", "tsx", "admin/buildIfChanged.ts"], { cwd: root, env });
  building.child.stdout?.on("data", (said: Buffer) => report(said.toString().trim()));
  await building.catch((error: { stderr?: string }) => {
    throw new Error(`The console could not be built:\n${error.stderr}`);
  });
}
