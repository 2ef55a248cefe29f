import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";

/** The functions of the product, by the name of their folder. */
export const functionNames = ["graphql", "stream", "schedule", "job"] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, "..");
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
  legalComments: "none",
  charset: "utf8",
  tsconfig: join(root, "tsconfig.json"),
  alias: {
    // 240 KB that only serve reporting to Apollo Studio, which this product never does.
    "@apollo/usage-reporting-protobuf": absent,
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

  buildSync({ ...bundleOptions, entryPoints: [entry], outfile: join(folder, name, "index.cjs") });
  return join(folder, name);
}
