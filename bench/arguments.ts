import { parseArgs } from "node:util";

export const benchmarkNames = ["operations", "rows", "startup", "cost", "projection", "readings", "paint", "console", "plan", "allocation", "traceability", "webhook", "local", "limits"] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

export interface Arguments {
  benchmarks: readonly BenchmarkName[];
  /** Sizes of the list, smallest first. */
  rows: readonly number[];
  /** How many orders the system on one machine holds while it is measured, smallest first. */
  documents: readonly number[];
  /** Keeps the table of the list benchmark between runs, so that a million rows are loaded once. */
  folder?: string;
  /** Tiny numbers, to show that every benchmark runs; no measurement. */
  smoke: boolean;
  /** Rewrites the figures in docs/. */
  write: boolean;
  help: boolean;
}

export const usage = `npm run bench -- [${benchmarkNames.join("] [")}] [options]

  --rows=N        largest list to compare with a thousand rows: 100000 by default; loading a million takes a while
  --documents=N   most orders that the system on one machine is filled with: 50000 by default
  --folder=PATH   keep the table of the list benchmark there, and take up what an earlier run has loaded
  --write         rewrite the figures in docs/performance.md, docs/cost.md and docs/console.md
  --smoke         tiny numbers, to see that everything runs
`;

const upTo = (largest: number, sizes: readonly number[]): number[] => sizes.filter((size) => size < largest).concat(largest);

function numberFrom(least: number, text: string, of: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new Error(`"${text}" is no number of ${of} from ${least} on.\n\n${usage}`);
  return number;
}

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
      rows: { type: "string", default: "100000" },
      documents: { type: "string", default: "50000" },
      folder: { type: "string" },
      smoke: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { smoke, write, help, folder } = values;
  const rows = numberFrom(1_000, values.rows, "rows");
  const documents = numberFrom(100, values.documents, "orders");
  return {
    benchmarks: positionals.length > 0 ? positionals.map(benchmarkName) : benchmarkNames,
    rows: smoke ? [100, 200] : upTo(rows, [1_000, 100_000, 1_000_000]),
    documents: smoke ? [20, 60] : upTo(documents, [100, 10_000, 50_000]),
    folder,
    smoke,
    write,
    help,
  };
}
