/** What the import says at its end: a summary to read, and a file with one row per line. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { groupDigits, formatCents, showCents } from "./cents.ts";
import { codesOf, type Outcome, type Outcomes, type Sum } from "./outcomes.ts";
import type { FreightOfFile } from "./scms/freight.ts";

const columns = ["line", "id", "trade", "outcome", "codes", "reason", "amount_usd", "order"] as const;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function row(outcome: Outcome): string {
  const { line, id, trade = "", ending, reasons, cents, order } = outcome;
  const values = [String(line), id, trade, ending, codesOf(outcome).join(" "), reasons.map(({ message }) => message).join("; "), cents === undefined ? "" : formatCents(cents), order ?? ""];
  return values.map(quoted).join(",");
}

export const reportCsv = (outcomes: Outcomes): string => `${[columns.join(","), ...outcomes.all().map(row)].join("\n")}\n`;

/** Complete or not at all. */
export async function writeReport(path: string, outcomes: Outcomes): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, reportCsv(outcomes));
  await rename(`${path}.new`, path);
}

const sumLine = (name: string, { lines, cents }: Sum): string => `  ${name.padEnd(44)}${groupDigits(String(lines)).padStart(8)} lines ${showCents(cents).padStart(20)} USD`;

export function summary(outcomes: Outcomes): string {
  const unreadable = outcomes.unreadable > 0 ? [`  The amounts of ${outcomes.unreadable} lines cannot be read and are in no sum.`] : [];
  return [
    sumLine("accepted purchases", outcomes.sum("accepted", "purchase")),
    sumLine("accepted sales", outcomes.sum("accepted", "sale")),
    sumLine("rejected", outcomes.sum("rejected")),
    ...outcomes.reasons("rejected").map(({ codes, ...sum }) => sumLine(`  ${codes}`, sum)),
    sumLine("the file", outcomes.total),
    ...unreadable,
  ].join("\n");
}

export const freightSummary = ({ byNote, given, resolved, unresolved }: FreightOfFile): string => {
  const cents = [...byNote.values()].reduce((sum, one) => sum + (one.cents ?? 0), 0);
  return `  Freight: ${groupDigits(String(given))} lines say it, ${groupDigits(String(resolved))} refer to one that does, ${groupDigits(String(unresolved))} cannot be resolved; ${showCents(cents)} USD charged for ${groupDigits(String(byNote.size))} deliveries.`;
};
