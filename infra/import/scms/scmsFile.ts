/** Reads the file as it came: a byte-order mark, lines ended by a bare CR, commas in quotes. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { ImportProblem } from "../problem.ts";

/** The columns that become something; docs/import.md says what. */
export const columns = [
  "ID",
  "Project Code",
  "Country",
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
  "Freight Cost (USD)",
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

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

export async function readScmsFile(path: string): Promise<ScmsRow[]> {
  const text = await readFile(path).catch((error: Error) => {
    throw new ImportProblem(`The file cannot be read: ${error.message}`);
  });
  const [header, ...records] = parseRecords(text);
  const names = header?.record ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ImportProblem(`${path} is no SCMS delivery history: it has no column ${missing.map((name) => `"${name}"`).join(", ")}.`);

  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  return records.map(({ record, info }) => ({
    line: info.lines - record.reduce((sum, value) => sum + lineEnds(value), 0),
    values: Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ""])) as Record<Column, string>,
    wrongLength: record.length !== names.length,
  }));
}

/** The parser names the line that a record ends on. */
const lineEnds = (value: string): number => value.match(/\r\n|\r|\n/g)?.length ?? 0;

function parseRecords(text: Buffer): ParsedRecord[] {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ["\r\n", "\n", "\r"] }) as unknown as ParsedRecord[];
  } catch (error) {
    throw new ImportProblem(`The file is no CSV: ${(error as Error).message}`);
  }
}
