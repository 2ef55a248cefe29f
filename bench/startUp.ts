/**
 * From the start of the process to the first answered query, against a one-field Apollo function, in turns: with the
 * entities of today and with a hundred more. Beside it what is parsed for a query, and what the console loads first.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeOf } from "./nodeOf.ts";
import { withFurtherEntities } from "./generatedEntities.ts";
import { interleave, type Contender } from "./interleave.ts";
import { built, builtFunction, toEvent } from "./lambda.ts";
import { count, milliseconds, ratio, type Report } from "./report.ts";

const run = promisify(execFile);

const [goal, goalWithMore] = [1.3, 1.4];
const parsedLimit = 1_200_000;
/** Of JavaScript and the model's index, compressed. */
const firstLoadGoal = 300;
/** Beside the one that runs this: the versions that Lambda offers. */
const lambdaNodes = ["22", "24"];
const root = join(import.meta.dirname, "..");
const firstAnswer = join(import.meta.dirname, "firstAnswer.cjs");
const parsed = join(root, "functions/testing/parsed.cjs");

// Must be set, but these queries call none of it.
const env = { PATH: process.env.PATH, AWS_REGION: "us-east-1", TABLE_NAME: "none", POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true", TZ: "Asia/Shanghai" };

function starts(node: string, file: string): Contender {
  const event = JSON.stringify(toEvent({ query: "{ __typename }" }));
  return { call: () => run(node, [firstAnswer, file, event], { env }) };
}

/** A copy of the product with further entities, and what is built of it. */
async function productWithMore(entities: number) {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-more-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await withFurtherEntities(entities, folder);
  const { bundleFunction } = (await import(join(folder, "functions/bundle.ts"))) as typeof import("../functions/bundle.ts");
  return { folder, function: async (node: string) => join(await bundleFunction("graphql", mkdtempSync(join(folder, "of-")), node), "index.cjs") };
}

/** Bytes of script that a process has parsed when it has answered a query of one entity. */
async function parsedFor(file: string, query: string): Promise<number> {
  const { stdout } = await run(process.execPath, [parsed, file, query], { env });
  return (JSON.parse(stdout) as { bytes: number }).bytes;
}

const order = "{ salesOrders { nodes { id customer { name } lines { product { genericName } } } } }";

async function parsedNote(what: string, file: string, queries: Record<string, string>): Promise<string> {
  const sizes = await Promise.all(Object.entries(queries).map(async ([name, query]) => ({ name, bytes: await parsedFor(file, query) })));
  const most = Math.max(...sizes.map(({ bytes }) => bytes));
  return `Parsed for a query, ${what}: ${sizes.map(({ name, bytes }) => `${name} ${count(bytes)}`).join(", ")} bytes, ≤ ${count(parsedLimit)} ${most <= parsedLimit ? "✓" : "✗"}.`;
}

/** Size of the console's first load, as its build reports it; the build fails beyond the limit. */
async function consoleNote(what: string, folder: string): Promise<string> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { stdout } = await run(process.execPath, [vite, "build", "--config", "admin/vite.config.ts"], { cwd: folder, env: { ...process.env, NODE_ENV: "production" }, maxBuffer: 2 ** 26 });
  const summary = /First load, compressed: .*/.exec(stdout)?.[0];
  if (!summary) throw new Error(`The console's build says nothing of its first load:\n${stdout}`);
  const kilobytes = [...summary.matchAll(/(\d+) kB of/g)].reduce((total, [, one]) => total + Number(one), 0);
  return `Console, ${what}: ${summary}; ${kilobytes} kB together, ≤ ${firstLoadGoal} kB ${kilobytes <= firstLoadGoal ? "✓" : "✗"}.`;
}

export async function measureStartUp({ smoke }: { smoke: boolean }): Promise<Report> {
  const further = smoke ? 10 : 100;
  const optimum = await built("optimum/oneField.ts");
  const more = await productWithMore(further);
  const nodes = [process.execPath, ...(smoke ? [] : await Promise.all(lambdaNodes.map(nodeOf)))].filter((one) => one !== undefined);
  const rows: string[][] = [];
  for (const node of nodes) {
    const { stdout: version } = await run(node, ["--version"]);
    const contenders = { today: starts(node, await builtFunction("graphql", node)), more: starts(node, await more.function(node)), optimum: starts(node, optimum) };
    const measured = await interleave(contenders, { connections: 1, calls: smoke ? 1 : 2, rounds: smoke ? 1 : 12 });
    const row = (entities: string, { p50 }: { p50: number }, atMost: number) => {
      const reached = p50 / measured.optimum.p50;
      return [version.trim(), entities, milliseconds(p50), milliseconds(measured.optimum.p50), ratio(reached), `≤ ${atMost} ${reached <= atMost ? "✓" : "✗"}`];
    };
    rows.push(row("today's", measured.today, goal), row(`${further} more`, measured.more, goalWithMore));
  }
  const [today, withMore] = [await builtFunction("graphql"), await more.function(process.execPath)];
  return {
    name: "startup",
    document: "performance.md",
    columns: ["Node", "entities", "ours, p50", "one-field Apollo, p50", "ratio", "goal"],
    rows,
    notes: [
      await parsedNote("today's entities", today, { "an order with its customer and products": order, "a warehouse": "{ warehouses { nodes { id } } }" }),
      await parsedNote(`${further} more`, withMore, { "an order with its customer and products": order, "a further one": "{ thing7s { nodes { id employee { name } } } }" }),
      ...(smoke ? [] : [await consoleNote("today's entities", root), await consoleNote(`${further} more`, more.folder)]),
    ],
  };
}
