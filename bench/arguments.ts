import { parseArgs } from "node:util";

export const benchmarkNames = ["operations", "rows", "startup", "cost", "projection", "paint", "plan", "allocation", "webhook", "local"] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

export interface Arguments {
  benchmarks: readonly BenchmarkName[];
  /** Sizes of the list, smallest first. */
  rows: readonly number[];
  /** Keeps the table of the list benchmark between runs, so that a million rows are loaded once. */
  folder?: string;
  /** Tiny numbers: shows that every benchmark still runs, and nothing about speed. */
  smoke: boolean;
  /** Rewrites the figures in docs/. */
  write: boolean;
  help: boolean;
}

export const usage = `npm run bench -- [${benchmarkNames.join("] [")}] [options]

  --rows=N        largest list to compare with a thousand rows: 100000 by default; loading a million takes a while
  --folder=PATH   keep the table of the list benchmark there, and take up what an earlier run has loaded
  --write         rewrite the figures in docs/performance.md and docs/cost.md
  --smoke         tiny numbers, to see that everything runs
`;

const sizesUpTo = (largest: number): number[] => [1_000, 100_000, 1_000_000].filter((size) => size < largest).concat(largest);

function benchmarkName(text: string): BenchmarkName {
  const found = benchmarkNames.find((name) => name === text);
  if (!found) throw new Error(`There is no benchmark "${text}".\n\n${usage}`);
  return found;
}

export function readArguments(argv: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      rows: { type: "string" },
      folder: { type: "string" },
      smoke: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { smoke, write, help, folder } = values;
  const rows = Number(values.rows ?? 100_000);
  if (!Number.isInteger(rows) || rows < 1_000) throw new Error(`"${values.rows}" is no number of rows from a thousand on.\n\n${usage}`);
  return {
    benchmarks: positionals.length > 0 ? positionals.map(benchmarkName) : benchmarkNames,
    rows: smoke ? [100, 200] : sizesUpTo(rows),
    folder,
    smoke,
    write,
    help,
  };
}
