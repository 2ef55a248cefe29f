/**
 * `npm run stack -- graphql < log`: says of every place in a built function that a log names, as in a fault's stack,
 * which line of the sources it comes from. Run it on the commit that is deployed: it builds the same bytes again.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { functionNames, wrapFunction, type FunctionName } from "../bundle.ts";

const root = join(import.meta.dirname, "../..");

/** A log with places in `graphql/domains/…` for those in the function's one file. */
export async function readStack(name: FunctionName, log: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pharmops-stack-"));
  try {
    const file = join(folder, "function.js");
    await wrapFunction(name, file, { sourcemap: "external", sourcesContent: false });
    const map = new SourceMap(JSON.parse(await readFile(`${file}.map`, "utf8")));
    return log.replaceAll(/[^\s("]*function\.js:(\d+):(\d+)/g, (place, line, column) => {
      const found = map.findEntry(Number(line) - 1, Number(column) - 1);
      return "originalSource" in found ? `${relative(root, resolve(dirname(file), found.originalSource))}:${found.originalLine + 1}` : place;
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
