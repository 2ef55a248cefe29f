/** Reads the sheets of an Excel file, each cell as it comes, so that what is too much is refused before it is held. */
import { JobFailed } from "../../phase.ts";
import { type FileSheet, SheetRows } from "../fileRows.ts";
import { unreadable } from "../unreadable.ts";
import { Archive } from "./archive.ts";
import { cellText, type SheetCell } from "./cellText.ts";
import { readWorkbook, type Workbook } from "./workbook.ts";

/** A sheet, or why it cannot be read: another one of the file may be the one that is wanted. */
export type ReadSheet = FileSheet | { name: string; failed: JobFailed };

/** Sheets of one file that are looked at. */
const mostSheets = 30;

export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  try {
    const archive = await Archive.open(bytes);
    const workbook = await readWorkbook(archive);
    const sheets: ReadSheet[] = [];
    for (const { name, part } of workbook.sheets.slice(0, mostSheets)) sheets.push(await readSheet(archive, workbook, name, part));
    return sheets;
  } catch (error) {
    if (error instanceof JobFailed) throw error;
    throw unreadable("这不是 Excel 文件（.xlsx）", "it is no Excel file (.xlsx)");
  }
}

async function readSheet(archive: Archive, workbook: Workbook, name: string, part: string): Promise<ReadSheet> {
  try {
    const rows = new SheetRows();
    await archive.read(part, new SheetHandler(rows, workbook));
    return { name, rows: rows.rows };
  } catch (failed) {
    if (failed instanceof JobFailed) return { name, failed };
    throw failed;
  }
}

/** Column of a cell's name: 28 for AB12. */
const columnOf = (name: string): number => [...name.replaceAll(/\d/g, "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** Follows the elements of a sheet: row, cell, and what the cell holds. Rows and cells without names follow the last. */
class SheetHandler {
  private row = 0;
  private column = 0;
  private cell: SheetCell | undefined;
  private inValue = false;
  private inPhonetic = false;

  constructor(
    private readonly rows: SheetRows,
    private readonly workbook: Workbook,
  ) {}

  open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (name === "row") {
      this.row = Number(attribute("r") ?? this.row + 1);
      this.column = 0;
    }
    if (name === "c") {
      const place = attribute("r");
      this.column = place ? columnOf(place) : this.column + 1;
      this.cell = { type: attribute("t"), style: Number(attribute("s") ?? 0), value: "" };
    }
    if (name === "rPh") this.inPhonetic = true;
    this.inValue = name === "v" || (name === "t" && !this.inPhonetic);
  };

  text = (text: string): void => {
    if (this.cell && this.inValue) this.cell.value += text;
  };

  close = (name: string): void => {
    if (name === "v" || name === "t") this.inValue = false;
    if (name === "rPh") this.inPhonetic = false;
    if (name !== "c" || !this.cell) return;
    this.rows.add(this.row, this.column, cellText(this.cell, this.workbook));
    this.cell = undefined;
  };
}
