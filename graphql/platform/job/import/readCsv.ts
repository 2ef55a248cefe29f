import Papa from "papaparse";
import { type FileRow, SheetRows, tableLimits } from "./fileRows.ts";
import { unreadable } from "./unreadable.ts";

/** Lines that are read, empty ones included; with more, the file has more rows than are taken. */
const mostLines = 5 * tableLimits.rows;

/** Rows of a CSV file, numbered as a spreadsheet numbers them. */
export function readCsv(text: string): FileRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { preview: mostLines });
  // A single column has no delimiter to be found.
  const wrong = errors.find(({ type }) => type !== "Delimiter");
  if (wrong) throw unreadable(`第 ${(wrong.row ?? 0) + 1} 行的引号不成对`, `the quotes of line ${(wrong.row ?? 0) + 1} do not match`);
  if (data.length === mostLines) throw unreadable(`超过 ${tableLimits.rows} 行，请拆分后导入`, `more than ${tableLimits.rows} rows; split it`);
  const rows = new SheetRows();
  for (const [i, cells] of data.entries()) for (const [j, cell] of cells.entries()) rows.add(i + 1, j + 1, cell);
  return rows.rows;
}
