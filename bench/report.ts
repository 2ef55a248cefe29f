import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { markdownTable } from "markdown-table";

/** Result of a benchmark: a table with notes. */
export interface Report {
  /** The heading, and the marker in the document that holds it. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  notes?: readonly string[];
  /** Document under docs/ that keeps the figures. */
  document: "performance.md" | "cost.md" | "console.md";
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const ratio = (value: number): string => value.toFixed(2);
export const count = (value: number): string => Math.round(value).toLocaleString("en-US");

/** Conditions of the measurement, needed to interpret the figures. */
function circumstances(command: string): string {
  const [cpu] = cpus();
  const load = loadavg().map((one) => one.toFixed(1)).join(", ");
  return `${new Date().toISOString().slice(0, 16)}Z, \`${command}\`, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB; load average afterwards ${load}.`;
}

export function toMarkdown({ columns, rows, notes = [] }: Report, command: string): string {
  const align = columns.map((_, i) => (i === 0 ? "l" : "r"));
  const table = markdownTable([[...columns], ...rows.map((row) => [...row])], { align });
  return [table, ...notes, circumstances(command)].join("\n\n");
}

const documents = join(import.meta.dirname, "../docs");

/** Puts figures between the document's markers for them: `<!-- bench:name -->` and `<!-- /bench:name -->`. */
export function writeMarkdown(report: Report, markdown: string): void {
  const path = join(documents, report.document);
  const [begin, end] = [`<!-- bench:${report.name} -->`, `<!-- /bench:${report.name} -->`];
  const text = readFileSync(path, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no markers for ${report.name}`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n${markdown}\n${text.slice(to)}`);
}
