/** Reads an uploaded table, whatever its form and encoding, into texts: titles and rows. Says what is wrong with it. */
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { readSheet, type CellValue } from "read-excel-file/universal";
import type { FileFormat } from "../job.ts";
import { JobFailed } from "../phase.ts";

export interface ImportTable {
  headers: string[];
  rows: string[][];
}

export const tableLimits = { rows: 20_000, columns: 100, cell: 4_000 } as const;
/** Bytes that a packed file may unfold to, so that a small file cannot fill the memory. */
const mostUnpacked = 200 * 1024 * 1024;

const unreadable = (zh: string, en: string) => new JobFailed({ zh: `无法读取文件：${zh}`, en: `The file cannot be read: ${en}` });

export async function readTable(bytes: Uint8Array, format: FileFormat): Promise<ImportTable> {
  const lines = format === "CSV" ? readCsv(bytes) : await readXlsx(bytes);
  const [titles = [], ...rows] = lines.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) throw unreadable("标题行之下没有数据", "there are no rows below the titles");
  if (rows.length > tableLimits.rows) throw unreadable(`超过 ${tableLimits.rows} 行，请拆分后导入`, `more than ${tableLimits.rows} rows: split it`);
  const width = Math.max(titles.length, ...rows.map((row) => row.length));
  if (width > tableLimits.columns) throw unreadable(`超过 ${tableLimits.columns} 列`, `more than ${tableLimits.columns} columns`);
  const long = rows.findIndex((row) => row.some((cell) => cell.length > tableLimits.cell));
  if (long >= 0) throw unreadable(`第 ${long + 1} 行有超过 ${tableLimits.cell} 个字符的内容`, `row ${long + 1} has a cell of more than ${tableLimits.cell} characters`);
  return { headers: named(titles, width), rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i]?.trim() ?? "")) };
}

/** Every column has a name, and no two have the same. */
function named(titles: readonly string[], width: number): string[] {
  const headers: string[] = [];
  for (let i = 0; i < width; i++) {
    const title = (titles[i] ?? "").trim().slice(0, 150) || `#${i + 1}`;
    const taken = headers.filter((header) => header === title || header.startsWith(`${title} (`)).length;
    headers.push(taken === 0 ? title : `${title} (${taken + 1})`);
  }
  return headers;
}

/** Chinese Excel writes GB18030 where it is not told otherwise; a file that is neither is no text. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  throw unreadable("编码不是 UTF-8 或 GB18030", "it is neither UTF-8 nor GB18030");
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  if (text.includes("\0")) throw unreadable("这不是 CSV 文件", "it is no CSV file");
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  // A single column has no delimiter to be found.
  const wrong = errors.find(({ type }) => type !== "Delimiter");
  if (wrong) throw unreadable(`第 ${(wrong.row ?? 0) + 1} 行的引号不成对`, `the quotes of line ${(wrong.row ?? 0) + 1} do not match`);
  return data;
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  try {
    let unpacked = 0;
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
    if (unpacked > mostUnpacked) throw unreadable("文件展开后过大", "it is too large when unpacked");
    const rows = await readSheet<string>(new Uint8Array(bytes).buffer, { parseNumber: plainNumber });
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    if (error instanceof JobFailed) throw error;
    throw unreadable("这不是 Excel 文件（.xlsx）", "it is no Excel file (.xlsx)");
  }
}

/** Codes that Excel keeps as numbers stay as they are written; only what stands in powers of ten is written out. */
const plainNumber = (text: string): string => (/e/i.test(text) ? BigInt(Math.round(Number(text))).toString() : text);

function textOf(value: CellValue<string> | null): string {
  if (value === null) return "";
  if (!(value instanceof Date)) return String(value);
  const [date, time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? date! : `${date} ${time.slice(0, 8)}`;
}
