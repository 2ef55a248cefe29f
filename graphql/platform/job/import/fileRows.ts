/** A table as a file has it: texts, each row under the number that the file gives it. Nothing of it is interpreted yet. */
import { unreadable } from "./unreadable.ts";

export interface FileRow {
  /** As people see it in their spreadsheet: rows count from 1, empty ones included. */
  row: number;
  cells: string[];
}

export interface FileSheet {
  /** Empty for a file that has no sheets. */
  name: string;
  rows: FileRow[];
}

/** Rows with content, columns, cells with content, and characters of a cell that are read of one sheet. */
export const tableLimits = { rows: 20_000, columns: 100, cells: 500_000, cell: 4_000 } as const;

/** Letters of a column as spreadsheets show them: 1 is A, 28 is AB. */
export const columnName = (column: number): string => (column > 26 ? columnName(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

/** Gathers the cells of a sheet and refuses what exceeds the limits before it takes any memory. */
export class SheetRows {
  readonly rows: FileRow[] = [];
  private cells = 0;

  /** Takes one cell; cells come row by row. Empty ones are passed over, wherever they are. */
  add(row: number, column: number, text: string): void {
    if (text.trim() === "") return;
    const place = `${columnName(column)}${row}`;
    if (column > tableLimits.columns) throw unreadable(`单元格 ${place} 有内容，但最多只能有 ${tableLimits.columns} 列，请删除多余的内容`, `cell ${place} has content, but at most ${tableLimits.columns} columns are read; delete what is not needed`);
    if (text.length > tableLimits.cell) throw unreadable(`单元格 ${place} 的内容超过 ${tableLimits.cell} 个字符`, `cell ${place} has more than ${tableLimits.cell} characters`);
    if (++this.cells > tableLimits.cells) throw unreadable(`有内容的单元格超过 ${tableLimits.cells} 个，请拆分后导入`, `more than ${tableLimits.cells} cells have content; split it`);
    this.rowOf(row).cells[column - 1] = text;
  }

  private rowOf(row: number): FileRow {
    const last = this.rows.at(-1);
    if (last?.row === row) return last;
    // One more, for the titles.
    if (this.rows.length > tableLimits.rows) throw unreadable(`超过 ${tableLimits.rows} 行，请拆分后导入`, `more than ${tableLimits.rows} rows; split it`);
    const next = { row, cells: [] };
    this.rows.push(next);
    return next;
  }
}
