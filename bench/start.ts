/** `npm run bench`: measures, prints tables, and with `--write` puts them into the documents that quote them. */
import { execFileSync } from "node:child_process";
import { measureAllocation } from "./allocation.ts";
import { readArguments, usage, type Arguments, type BenchmarkName } from "./arguments.ts";
import { measureConsole } from "./console.ts";
import { measureCost } from "./cost.ts";
import { measureLimits } from "./limits/limits.ts";
import { measureLocal } from "./local.ts";
import { measureOperations } from "./operations.ts";
import { measurePaint } from "./paint.ts";
import { measurePlan } from "./plan.ts";
import { measureProjection } from "./projection.ts";
import { measureReadings } from "./readings.ts";
import { toMarkdown, writeMarkdown, type Report } from "./report.ts";
import { measureRows } from "./rows.ts";
import { measureStartUp } from "./startUp.ts";
import { measureTraceability } from "./traceability.ts";
import { measureWebhook } from "./webhook.ts";

const benchmarks: Record<BenchmarkName, (given: Arguments) => Promise<Report>> = {
  operations: measureOperations,
  rows: measureRows,
  startup: measureStartUp,
  cost: measureCost,
  projection: measureProjection,
  readings: measureReadings,
  paint: measurePaint,
  console: measureConsole,
  plan: measurePlan,
  allocation: measureAllocation,
  traceability: measureTraceability,
  webhook: measureWebhook,
  local: measureLocal,
  limits: measureLimits,
};

const argv = process.argv.slice(2);
const given = readArguments(argv);
const [only, ...others] = given.benchmarks;

if (given.help) console.log(usage);
else if (others.length === 0) await measure(only!);
else for (const name of given.benchmarks) measureApart(name);

async function measure(name: BenchmarkName): Promise<void> {
  const report = await benchmarks[name](given);
  const markdown = toMarkdown(report, ["npm run bench --", ...argv.filter((one) => one !== "--write")].join(" "));
  console.log(`\n## ${name}\n\n${markdown}`);
  if (given.write) writeMarkdown(report, markdown);
}

/** In a process of its own: functions are configured by the environment, once. */
function measureApart(name: BenchmarkName): void {
  const flags = argv.filter((one) => one.startsWith("-"));
  execFileSync(process.execPath, [...process.execArgv, import.meta.filename, name, ...flags], { stdio: "inherit" });
}
