/** Reads the file as it came: a byte-order mark, lines ended by a bare CR, commas in quotes. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { ImportProblem } from "../problem.ts";

/** The columns that become something; docs/import.md says what. */
export const columns = [
  "ID",
  "PO / SO #",
  "ASN/DN #",
  "Fulfill Via",
  "PO Sent to Vendor Date",
  "Scheduled Delivery Date",
  "Delivered to Client Date",
  "Product Group",
  "Vendor",
  "Item Description",
  "Molecule/Test Type",
  "Brand",
  "Dosage",
  "Dosage Form",
  "Unit of Measure (Per Pack)",
  "Line Item Quantity",
  "Line Item Value",
  "Pack Price",
  "Manufacturing Site",
] as const;
export type Column = (typeof columns)[number];

export interface ScmsRow {
  /** Line of the file, the header being 1. A record that goes over several lines is at its first. */
  line: number;
  /** By column; empty where the line ends early. */
  values: Readonly<Record<Column, string>>;
  /** Fewer or more values than the header has columns. */
  wrongLength: boolean;
}

export async function readScmsFile(path: string): Promise<ScmsRow[]> {
  const text = await readFile(path).catch((error: Error) => {
    throw new ImportProblem(`The file cannot be read: ${error.message}`);
  });
  const [names = [], ...records] = parseRecords(text);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ImportProblem(`${path} is no SCMS delivery history: it has no column ${missing.map((name) => `"${name}"`).join(", ")}.`);

  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  const rows: ScmsRow[] = [];
  let line = 1 + linesOf(names);
  for (const record of records) {
    const values = Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ""])) as Record<Column, string>;
    if (!isEmpty(record)) rows.push({ line, values, wrongLength: record.length !== names.length });
    line += linesOf(record);
  }
  return rows;
}

const isEmpty = (record: readonly string[]): boolean => record.length === 1 && record[0] === "";

/** Lines that a record takes up: one, and one more for each end of a line inside its values. */
const linesOf = (record: readonly string[]): number => record.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 1);

function parseRecords(text: Buffer): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
  } catch (error) {
    throw new ImportProblem(`The file is no CSV: ${(error as Error).message}`);
  }
}
