import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { fontFiles, fontPackage } from "../graphql/platform/paper/fontFiles.ts";
import { hanOrder } from "../graphql/table/hanOrder.ts";
import { leanSources } from "./leanSources.ts";
import { describeSchema } from "./prebuilt/description.ts";
import { Lines } from "./prebuilt/lines.ts";
import { banner, footer, recordRooms, splitFunction, type Rooms } from "./rooms.ts";

/** The functions of the product, by the name of their folder. */
export const functionNames = ["graphql", "partner", "token", "survey", "stream", "schedule", "delivery", "job", "mail", "paper"] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, "..");
const packages = join(root, "node_modules");
const operations = join(root, "dist/operations.json");
const absent = join(root, "functions/absent.cjs");

/**
 * Optional parts of Apollo that are switched off here. Left in, they are 90 KB, and one of them imports all of graphql,
 * so that nothing of it could be left out.
 */
const unused: Plugin = {
  name: "unused",
  setup: ({ onResolve }) => {
    onResolve({ filter: /plugin\/(cacheControl|usageReporting|schemaReporting|inlineTrace|landingPage\/default)\/index\.js$/ }, () => ({ path: absent }));
    onResolve({ filter: /\/incrementalDeliveryPolyfill\.js$/ }, () => ({ path: join(root, "functions/executeAtOnce.ts") }));
    onResolve({ filter: /\/KnownTypeNamesRule\.mjs$/ }, () => ({ path: join(root, "functions/knownTypeNames.ts") }));
    onResolve({ filter: /\/type\/validate\.mjs$|^\.\/validate\.mjs$/ }, ({ path, importer }) => (path.includes("type/") || importer.endsWith("/type/index.mjs") ? { path: join(root, "functions/validSchema.ts") } : undefined));
  },
};

/** What lies beside the function instead of in it, because few requests need it. */
const besideTheFunction: Plugin = {
  name: "beside the function",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/hanOrder\.ts$/ }, () => ({ path: join(root, "functions/prebuilt/hanOrder.ts") }));
  },
};

/**
 * How a function becomes one file. The only definition: what CDK deploys, what the Lambda test calls and what the
 * benchmarks measure are the same bytes.
 */
export const bundleOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  // CommonJS: half of the dependencies still `require`, and two module forms would mean two copies of graphql.
  format: "cjs",
  minify: true,
  // Nothing stays outside, the AWS SDK included: the runtime's own copy changes without us.
  packages: "bundle",
  // ES modules where a package has both: of those, only what is used gets in (350 KB less).
  mainFields: ["module", "main"],
  legalComments: "none",
  // A text of single bytes is read, kept and scanned at half the price; each Chinese character takes six of them.
  charset: "ascii",
  tsconfig: join(root, "tsconfig.json"),
  alias: {
    // The Lambda integration would `require` the CommonJS twins of what we import.
    "@apollo/server": join(packages, "@apollo/server/dist/esm/index.js"),
    "@apollo/server/plugin/disabled": join(packages, "@apollo/server/dist/esm/plugin/disabled/index.js"),
    "lru-cache": join(packages, "lru-cache/dist/esm/node/index.min.js"),
    // The schema that type-graphql builds comes prebuilt, so that a start need not build it.
    "type-graphql": join(root, "functions/prebuilt/typeGraphql.ts"),
    "reflect-metadata": absent,
    "sha.js": join(root, "functions/nodeCrypto.cjs"),
    // No AWS call of this product returns an event stream.
    "@smithy/core/event-streams": join(root, "functions/noEventStreams.cjs"),
    // Its tables are looked up on the endpoints of services that move, which DynamoDB does not.
    "@aws-sdk/middleware-endpoint-discovery": join(root, "functions/noEndpointDiscovery.cjs"),
    // Signs for buckets that are in several regions; ours are in one.
    "@aws-sdk/signature-v4-multi-region": join(root, "functions/oneRegion.ts"),
    loglevel: join(root, "functions/consoleLog.cjs"),
    "chinese-days": join(root, "functions/chineseDays.ts"),
    "ipaddr.js": join(root, "functions/ipAddresses.ts"),
    "@aws-sdk/credential-provider-node": join(root, "functions/environmentCredentials.ts"),
    // 240 KB that only serve reporting to Apollo Studio, which this product never does.
    "@apollo/usage-reporting-protobuf": absent,
    // Usage reporting, unused.
    "@apollo/utils.usagereporting": absent,
    // 195 KB that Apollo needs only where it is given type definitions; it is given a schema.
    "@graphql-tools/schema": absent,
  },
  // What is imported late is required late: a script of its own, as load.cjs makes it, cannot import on every Node.
  supported: { "dynamic-import": false },
  plugins: [unused, besideTheFunction, leanSources],
  logLevel: "warning",
} satisfies BuildOptions;

/** Bundles one entry into one file, as all functions are; the benchmarks bundle what they compare with the same way. */
export async function bundleFile(entry: string, outfile: string, options: BuildOptions = {}): Promise<void> {
  await build({ ...bundleOptions, entryPoints: [entry], outfile, ...options });
}

/** Partners' machines have a schema of their own. */
const sdlOf = (name: string): string => join(root, "graphql", name === "partner" ? "partner.graphql" : "schema.graphql");

/** Lambda does not set NODE_ENV, and without it graphql checks every value for a second copy of itself. */
const production = { "process.env.NODE_ENV": '"production"', "globalThis.process.env.NODE_ENV": '"production"' };

/** The schema that is taken is the prebuilt one, which lies beside the function. */
export const prebuilt = { ...production, PREBUILT_SCHEMA: "true" };

/** Functions that run any operation and load only the rooms it needs; the others always need all rooms. */
const splitFunctions: ReadonlySet<FunctionName> = new Set(["graphql", "partner"]);

/** What `function.declarations` holds: the schema, the order of Chinese characters, and which room declares what. */
export const declarationsOf = (name: FunctionName, rooms: Rooms["lines"] = []): Buffer => Lines.of([...describeSchema(readFileSync(sdlOf(name), "utf8")), ["han order", hanOrder()], ...rooms]);

let noted: Promise<Rooms> | undefined;
/** The same for every function, so recorded once in a process. */
const rooms = (): Promise<Rooms> => (noted ??= recordRooms({ ...bundleOptions, define: prebuilt }, warmUp));

/** Bundles one function into scripts that `load.cjs` runs: each is given what a module is given. */
export async function wrapFunction(name: FunctionName, folder: string, options: BuildOptions = {}): Promise<void> {
  const entry = join(root, "functions", name, "handler.ts");
  if (!existsSync(entry)) throw new Error(`There is no function at ${entry}`);
  mkdirSync(folder, { recursive: true });
  const split = splitFunctions.has(name) ? await rooms() : undefined;
  if (split) await splitFunction(entry, folder, split, { ...bundleOptions, define: prebuilt, ...options });
  else await bundleFile(entry, join(folder, "function.js"), { define: prebuilt, banner: { js: banner }, footer: { js: footer }, ...options });
  // What functions/chineseDays.ts and functions/ipAddresses.ts read.
  await bundleFile(join(packages, "chinese-days/dist/index.es.js"), join(folder, "chinese-days.js"), { banner: { js: banner }, footer: { js: footer }, ...options });
  await bundleFile(join(packages, "ipaddr.js/lib/ipaddr.js"), join(folder, "ip-addresses.js"), { banner: { js: banner }, footer: { js: footer }, ...options });
  writeFileSync(join(folder, "function.declarations"), declarationsOf(name, split?.lines));
}

/**
 * Bundles one function and answers the folder that holds it. `function.js` is what every request needs, beside it are
 * the scripts of the rooms, and `function.declarations` says what the schema is and which room declares what. Of each
 * script, `.cache` is what V8 has compiled of it, made by running it once; `index.cjs` loads the one with the other. V8
 * itself sees whether the cache fits: another version, or other settings, and it compiles as if there were none. So the
 * cache counts where `node` is the Node of the runtime.
 */
export async function bundleFunction(name: FunctionName, folder = join(root, "dist/functions"), node = process.execPath): Promise<string> {
  const into = join(folder, name);
  // Scripts are named after what they hold: those of an earlier build would stay.
  rmSync(into, { recursive: true, force: true });
  await wrapFunction(name, into);
  copyFileSync(join(root, "functions/load.cjs"), join(into, "index.cjs"));
  if (name === "paper") copyFonts(join(into, "fonts"));
  // The console's operations, if it was built: the API can be restricted to them.
  if (name === "graphql" && existsSync(operations)) copyFileSync(operations, join(into, "operations.json"));
  await promisify(execFile)(node, [join(root, "functions/codeCache.cjs"), into], { env: warmUp });
  return into;
}

/** The faces that papers are set in, beside the function that sets them. */
function copyFonts(folder: string): void {
  for (const file of Object.values(fontFiles)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(packages, fontPackage, file), join(folder, file));
  }
}

/** The environment of the run that compiles a function: no address in it can be reached. */
const warmUp = { AWS_REGION: "us-east-1", TABLE_NAME: "none", TZ: "Asia/Shanghai", POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };

/** Bundles all functions and returns the folder of each. */
export async function bundleFunctions(): Promise<(name: FunctionName) => string> {
  const folders = new Map<FunctionName, string>();
  for (const name of functionNames) folders.set(name, await bundleFunction(name));
  return (name) => folders.get(name)!;
}
