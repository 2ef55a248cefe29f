import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";
import { describeSchema } from "../graphql/schema/prebuilt/description.ts";

/** The functions of the product, by the name of their folder. */
export const functionNames = ["graphql", "partner", "stream", "schedule", "delivery", "job"] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, "..");
const packages = join(root, "node_modules");
const absent = join(root, "functions/absent.cjs");

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
  // Types of records are named after their classes.
  keepNames: true,
  // Nothing stays outside, the AWS SDK included: the runtime's own copy changes without us.
  packages: "bundle",
  // ES modules where a package has both: of those, only what is used gets in (350 KB less).
  mainFields: ["module", "main"],
  legalComments: "none",
  charset: "utf8",
  tsconfig: join(root, "tsconfig.json"),
  alias: {
    // The Lambda integration would `require` the CommonJS twins of what we import.
    "@apollo/server": join(packages, "@apollo/server/dist/esm/index.js"),
    "@apollo/server/plugin/disabled": join(packages, "@apollo/server/dist/esm/plugin/disabled/index.js"),
    "lru-cache": join(packages, "lru-cache/dist/esm/node/index.min.js"),
    // The schema that type-graphql builds comes prebuilt, so that a start need not build it.
    "type-graphql": join(root, "graphql/schema/prebuilt/typeGraphql.ts"),
    "reflect-metadata": absent,
    "sha.js": join(root, "functions/nodeCrypto.cjs"),
    "@aws-sdk/credential-provider-node": join(root, "functions/environmentCredentials.ts"),
    // 240 KB that only serve reporting to Apollo Studio, which this product never does.
    "@apollo/usage-reporting-protobuf": absent,
    // What it would be reported in.
    "@apollo/utils.usagereporting": absent,
    // 195 KB that Apollo needs only where it is given type definitions; it is given a schema.
    "@graphql-tools/schema": absent,
  },
  logLevel: "warning",
} satisfies BuildOptions;

/** Bundles one entry into one file, as all functions are; the benchmarks bundle what they compare with the same way. */
export function bundleFile(entry: string, outfile: string, define: BuildOptions["define"] = {}): void {
  buildSync({ ...bundleOptions, define, entryPoints: [entry], outfile });
}

/** Partners' machines have a schema of their own. */
const sdlOf = (name: string): string => join(root, "graphql", name === "partner" ? "partner.graphql" : "schema.graphql");

/** Puts the prebuilt schema into a bundle; only what uses it carries it. */
export const schemaIn = (name: string) => ({ PREBUILT_SCHEMA: JSON.stringify(JSON.stringify(describeSchema(readFileSync(sdlOf(name), "utf8")))) });

/** Bundles one function into `<folder>/<name>/index.cjs` and returns the folder that holds it. */
export function bundleFunction(name: FunctionName, folder = join(root, "dist/functions")): string {
  const entry = join(root, "functions", name, "handler.ts");
  if (!existsSync(entry)) throw new Error(`There is no function at ${entry}`);

  bundleFile(entry, join(folder, name, "index.cjs"), schemaIn(name));
  return join(folder, name);
}
