/**
 * `npm run stack -- graphql < log`: says of every place in a built function that a log names, as in a fault's stack,
 * which line of the sources it comes from. Run it on the commit that is deployed: it builds the same bytes again.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { functionNames, wrapFunction, type FunctionName } from "../bundle.ts";

const root = join(import.meta.dirname, "../..");

/** A log with places in `graphql/domains/…` for those in the function's scripts. */
export async function readStack(name: FunctionName, log: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pharmops-stack-"));
  try {
    await wrapFunction(name, folder, { sourcemap: "external", sourcesContent: false });
    const scripts = (await readdir(folder)).filter((one) => one.endsWith(".js"));
    const maps = new Map(await Promise.all(scripts.map(async (script) => [script, new SourceMap(JSON.parse(await readFile(join(folder, `${script}.map`), "utf8")))] as const)));
    return log.replaceAll(/[^\s("]*?([\w-]+\.js):(\d+):(\d+)/g, (place, script: string, line, column) => {
      const found = maps.get(script)?.findEntry(Number(line) - 1, Number(column) - 1);
      return found && "originalSource" in found ? `${relative(root, resolve(folder, found.originalSource))}:${found.originalLine + 1}` : place;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const name = functionNames.find((one) => one === process.argv[2]);
  if (!name) throw new Error(`Name the function whose log it is: ${functionNames.join(", ")}`);
  process.stdout.write(await readStack(name, await text(process.stdin)));
}
