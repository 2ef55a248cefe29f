/** Packs the partners' SDL as a typed client: a package of compiled JavaScript and types that depends on nothing. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Name of the package; the developers' pages tell it too. */
export const packageName = "pharmops-partner-client";

const run = promisify(execFile);
const toolOf = (name: string, path: string): string => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);
const genql = toolOf("@genql/cli", "dist/cli.js");
const tsc = toolOf("typescript", "bin/tsc");

/** What the scalars of the schema are in JSON. */
const scalars = ["DateTime:string", "LocalDate:string", "SafeInt:number"];

/** Answers the package as the archive that `npm install` takes. */
export async function packPartnerClient(sdl: string, version: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), `${packageName}-`));
  try {
    const source = join(folder, "source");
    writeFileSync(join(folder, "partner.graphql"), sdl);
    await run(process.execPath, [genql, "--schema", join(folder, "partner.graphql"), "--output", source, ...scalars.flatMap((scalar) => ["--scalar", scalar])]);
    nameExtensions(source);
    // Says that these are ES modules: otherwise they are compiled to CommonJS.
    writeFileSync(join(source, "package.json"), JSON.stringify({ type: "module" }));
    await compile(source, join(folder, "package"));
    writeFileSync(join(folder, "package/package.json"), JSON.stringify(manifest(version), null, 2));
    cpSync(join(import.meta.dirname, "partnerClient.md"), join(folder, "package/README.md"));
    // The registry's client packs deterministically: the same schema and version are the same bytes.
    const { stdout } = await run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: join(folder, "package") });
    return readFileSync(join(folder, stdout.trim()));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const manifest = (version: string): object => ({
  name: packageName,
  version,
  description: "Typed client for the partners' API of PharmOps",
  type: "module",
  main: "index.js",
  types: "index.d.ts",
  exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  sideEffects: false,
  engines: { node: ">=18" },
  license: "UNLICENSED",
});

/** genql leaves extensions out of its imports; Node's ES modules need them. */
function nameExtensions(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".ts"))) {
    const file = join(folder, path);
    const text = readFileSync(file, "utf8").replaceAll(/(from\s+')(\.\/[\w/]+)(')/g, (_, before: string, module: string, after: string) => before + (module === "./runtime" ? "./runtime/index" : module) + ".js" + after);
    writeFileSync(file, text);
  }
}

const compile = (source: string, into: string): Promise<unknown> =>
  run(process.execPath, [tsc, "--outDir", into, "--declaration", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom", "--types", "", "--skipLibCheck", join(source, "index.ts")], { cwd: source });
