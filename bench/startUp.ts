/** From the start of the process to the first answered query, against a one-field Apollo function, in turns. */
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { nodeOf } from "./nodeOf.ts";
import { interleave, type Contender } from "./interleave.ts";
import { built, builtFunction, toEvent } from "./lambda.ts";
import { count, milliseconds, ratio, type Report } from "./report.ts";

const run = promisify(execFile);

const goal = 1.6;
const bundleLimit = 1_200_000;
/** Beside the one that runs this: the versions that Lambda offers. */
const lambdaNodes = ["22", "24"];
const firstAnswer = join(import.meta.dirname, "firstAnswer.cjs");

function starts(node: string, file: string): Contender {
  const event = JSON.stringify(toEvent({ query: "{ __typename }" }));
  // What the environment must name; nothing of it is called for this query.
  const env = { PATH: process.env.PATH, AWS_REGION: "us-east-1", TABLE_NAME: "none", POWERTOOLS_LOG_LEVEL: "WARN", POWERTOOLS_METRICS_DISABLED: "true", TZ: "Asia/Shanghai" };
  return { call: () => run(node, [firstAnswer, file, event], { env }) };
}

export async function measureStartUp({ smoke }: { smoke: boolean }): Promise<Report> {
  const optimum = await built("optimum/oneField.ts");
  const nodes = [process.execPath, ...(smoke ? [] : await Promise.all(lambdaNodes.map(nodeOf)))].filter((one) => one !== undefined);
  const rows: string[][] = [];
  for (const node of nodes) {
    const { stdout: version } = await run(node, ["--version"]);
    const ours = await builtFunction("graphql", node);
    const contenders = { ours: starts(node, ours), optimum: starts(node, optimum) };
    const measured = await interleave(contenders, { connections: 1, calls: smoke ? 1 : 2, rounds: smoke ? 1 : 12 });
    const reached = measured.ours.p50 / measured.optimum.p50;
    rows.push([version.trim(), milliseconds(measured.ours.p50), milliseconds(measured.optimum.p50), ratio(reached), `≤ ${goal} ${reached <= goal ? "✓" : "✗"}`]);
  }
  const size = statSync(join(dirname(await builtFunction("graphql")), "function.js")).size;
  return {
    name: "startup",
    document: "performance.md",
    columns: ["Node", "ours, p50", "one-field Apollo, p50", "ratio", "goal"],
    rows,
    notes: [`Bundle of the GraphQL function: ${count(size)} bytes, ≤ ${count(bundleLimit)} ${size <= bundleLimit ? "✓" : "✗"}; one-field Apollo ${count(statSync(optimum).size)} bytes.`],
  };
}
