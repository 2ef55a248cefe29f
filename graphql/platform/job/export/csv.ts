import Papa from "papaparse";
import { formula } from "../formula.ts";
import { textOf, type Cell } from "./cells.ts";

/** Excel takes a file without it for one in the machine's own encoding. */
const byteOrderMark = "\uFEFF";

/** Rows of a CSV file, each ended by CRLF (RFC 4180). */
const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0 ? "" : `${Papa.unparse(rows.map((row) => row.map(textOf)), { escapeFormulae: formula, newline: "\r\n" })}\r\n`;

/** A CSV file that Excel opens as it is meant. */
export const csvFile = (titles: readonly string[], parts: Iterable<readonly (readonly Cell[])[]>): Buffer => {
  const texts = [Buffer.from(byteOrderMark + csvRows([titles]))];
  for (const rows of parts) texts.push(Buffer.from(csvRows(rows)));
  return Buffer.concat(texts);
};
