import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { inTurn } from "./turn.ts";

const root = join(import.meta.dirname, "../..");

/**
 * Builds the console if anything that goes into it has changed since the last build. One at a time: two test files and
 * `npm start` may want it at the same moment, would write the same files, and a build takes a gigabyte.
 */
export const buildConsole = (report: (message: string) => void): Promise<void> => inTurn(join(root, "dist/console.building"), () => build(report));

/** A process of its own: the rest starts meanwhile. */
async function build(report: (message: string) => void): Promise<void> {
  // The caller may run with NODE_ENV=test, which would build React's development version.
  const env = { ...process.env, NODE_ENV: "production" };
  const building = promisify(execFile)(process.execPath, ["--import", "tsx", "admin/buildIfChanged.ts"], { cwd: root, env });
  building.child.stdout?.on("data", (output: Buffer) => report(output.toString().trim()));
  await building.catch((error: { stderr?: string }) => {
    throw new Error(`The console could not be built:\n${error.stderr}`);
  });
}
