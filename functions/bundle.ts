import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";

/** The functions of the product, by the name of their folder. */
export const functionNames = ["graphql", "partner", "token", "stream", "schedule", "delivery", "job"] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, "..");
const packages = join(root, "node_modules");
const operations = join(root, "dist/operations.json");
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
  // type-graphql names GraphQL types after classes.
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
    "lru-cache": join(packages, "lru-cache/dist/esm/node/index.min.js"),
    // type-graphql compares the version of graphql with the one it wants: 30 KB, and package-lock.json has settled it.
    semver: join(root, "functions/anyVersion.cjs"),
    "@aws-sdk/credential-provider-node": join(root, "functions/environmentCredentials.ts"),
    // 240 KB that only serve reporting to Apollo Studio, which this product never does.
    "@apollo/usage-reporting-protobuf": absent,
    // What it would be reported in.
    "@apollo/utils.usagereporting": absent,
    // 195 KB that Apollo needs only where it is given type definitions; it is given a schema.
    "@graphql-tools/schema": absent,
    // type-graphql asks for it only where `validate` is on; it would bring 400 KB.
    "class-validator": absent,
  },
  logLevel: "warning",
} satisfies BuildOptions;

/** Bundles one function into `<folder>/<name>/index.cjs` and returns the folder that holds it. */
export function bundleFunction(name: FunctionName, folder = join(root, "dist/functions")): string {
  const entry = join(root, "functions", name, "handler.ts");
  if (!existsSync(entry)) throw new Error(`There is no function at ${entry}`);

  bundleFile(entry, join(folder, name, "index.cjs"));
  // The console's operations, where it was built: the API can be told to carry out no others.
  if (name === "graphql" && existsSync(operations)) copyFileSync(operations, join(folder, name, "operations.json"));
  return join(folder, name);
}

/** Bundles one entry into one file, as all functions are; the benchmarks bundle what they compare with the same way. */
export function bundleFile(entry: string, outfile: string): void {
  buildSync({ ...bundleOptions, entryPoints: [entry], outfile });
}
