import writeExcelFile, { type Cell as SheetCell } from "write-excel-file/universal";
import type { Cell } from "./cells.ts";

/** Excel knows no time zone: what is in the cell is the wall clock. */
const wallClock = (moment: string): Date => new Date(`${moment}Z`);

/** Thousands apart, and as many decimal places as the number has. */
const decimalFormat = (decimal: string): string => ["#,##0", ...decimal.split(".").slice(1).map((fraction) => "0".repeat(fraction.length))].join(".");

function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "string") return { type: String, value: cell };
  if (typeof cell === "number") return { type: Number, value: cell };
  if ("decimal" in cell) return { type: Number, value: Number(cell.decimal), format: decimalFormat(cell.decimal) };
  if ("date" in cell) return { type: Date, value: wallClock(`${cell.date}T00:00:00`), format: "yyyy-mm-dd" };
  return { type: Date, value: wallClock(cell.moment), format: "yyyy-mm-dd hh:mm:ss" };
}

/** An Excel file of one sheet, its titles kept in view. */
export async function xlsxFile(titles: readonly string[], rows: readonly (readonly Cell[])[], sheet: string): Promise<Buffer> {
  const head: SheetCell[] = titles.map((value) => ({ type: String, value, fontWeight: "bold" }));
  const written = writeExcelFile([head, ...rows.map((row) => row.map(sheetCell))], { sheet: sheet.slice(0, 31), stickyRowsCount: 1 });
  return Buffer.from(await (await written.toBlob()).arrayBuffer());
}
