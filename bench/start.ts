/** `npm run bench`: measures, prints tables, and with `--write` puts them into the documents that quote them. */
import { readArguments, usage, type Arguments, type BenchmarkName } from "./arguments.ts";
import { measureCost } from "./cost.ts";
import { measureOperations } from "./operations.ts";
import { measureProjection } from "./projection.ts";
import { toMarkdown, writeDown, type Report } from "./report.ts";
import { measureRows } from "./rows.ts";
import { measureStartUp } from "./startUp.ts";

const benchmarks: Record<BenchmarkName, (given: Arguments) => Promise<Report>> = {
  operations: measureOperations,
  rows: measureRows,
  startup: measureStartUp,
  cost: measureCost,
  projection: measureProjection,
};

const given = readArguments(process.argv.slice(2));
if (given.help) {
  console.log(usage);
} else {
  const command = ["npm run bench --", ...process.argv.slice(2).filter((one) => one !== "--write")].join(" ");
  for (const name of given.benchmarks) {
    const report = await benchmarks[name](given);
    const markdown = toMarkdown(report, command);
    console.log(`\n## ${name}\n\n${markdown}`);
    if (given.write) writeDown(report, markdown);
  }
}
