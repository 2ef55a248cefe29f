/**
 * Reads an uploaded table, whatever its form and encoding, into texts: titles and rows. What the file does not say for
 * certain (which sheet, which row holds the titles, which encoding) is proposed here and can be chosen by the person.
 */
import type { AttributeDeclaration } from "../../../table/attribute.ts";
import { withoutGuard } from "../formula.ts";
import type { FileFormat } from "../job.ts";
import { decodings } from "./encoding.ts";
import type { FileRow, FileSheet } from "./fileRows.ts";
import { guessAttribute } from "./importColumns.ts";
import type { FileReading, ReadingChoice } from "./importShapes.ts";
import { readCsv } from "./readCsv.ts";
import { unreadable } from "./unreadable.ts";
import { readXlsx } from "./xlsx/readWorkbook.ts";

export interface ImportTable {
  headers: string[];
  /** Under the numbers that they have in the file. */
  rows: FileRow[];
}

interface Source {
  sheet: FileSheet;
  reading: Pick<FileReading, "sheets" | "sheet" | "encodings" | "encoding">;
}

/** Rows in which the titles are looked for. */
const titleRows = 20;

export async function readTable(bytes: Uint8Array, format: FileFormat, chosen: ReadingChoice, attributes: readonly AttributeDeclaration[]): Promise<{ table: ImportTable; reading: FileReading }> {
  const { sheet, reading } = format === "CSV" ? readText(bytes, chosen) : await readSheets(bytes, chosen, attributes);
  const headerRow = chosen.headerRow ?? titlesOf(sheet.rows, attributes).row;
  return { table: tableBelow(sheet.rows, headerRow), reading: { ...reading, headerRow, preview: previewOf(sheet.rows) } };
}

function readText(bytes: Uint8Array, chosen: ReadingChoice): Source {
  const all = decodings(bytes);
  const { encoding, text } = all.find((one) => one.encoding === chosen.encoding) ?? all[0]!;
  const encodings = all.map((one) => ({ encoding: one.encoding, sample: sampleOf(one.text) }));
  return { sheet: { name: "", rows: readCsv(text) }, reading: { encodings, encoding } };
}

/** Characters of a sample. */
const sampleLength = 60;

/** Where the encodings differ: the first lines that are more than ASCII. */
const sampleOf = (text: string): string => text.split(/[\r\n]+/).filter((line) => /\P{ASCII}/u.test(line)).join(" / ").slice(0, sampleLength);

async function readSheets(bytes: Uint8Array, chosen: ReadingChoice, attributes: readonly AttributeDeclaration[]): Promise<Source> {
  const all = await readXlsx(bytes);
  const readable = all.flatMap((one) => ("rows" in one && one.rows.length > 0 ? [one] : []));
  const refused = all.find((one) => "failed" in one && (!chosen.sheet || one.name === chosen.sheet));
  const sheet = readable.find(({ name }) => name === chosen.sheet) ?? (chosen.sheet ? undefined : proposedSheet(readable, attributes));
  if (!sheet) throw refused && "failed" in refused ? refused.failed : unreadable("没有数据", "it holds no data");
  return { sheet, reading: { sheets: all.map(({ name }) => name), sheet: sheet.name } };
}

const filled = ({ cells }: FileRow): number => cells.filter(Boolean).length;

/** The fullest sheet; of those whose titles are understood, if there are any. */
function proposedSheet(sheets: readonly FileSheet[], attributes: readonly AttributeDeclaration[]): FileSheet | undefined {
  const size = ({ rows }: FileSheet) => rows.reduce((sum, row) => sum + filled(row), 0);
  const understood = sheets.filter(({ rows }) => titlesOf(rows, attributes).understood > 0);
  return [...(understood.length > 0 ? understood : sheets)].sort((a, b) => size(b) - size(a))[0];
}

/** The row that holds the titles: the one with most titles that are understood, or the first that is as full as the data. */
function titlesOf(rows: readonly FileRow[], attributes: readonly AttributeDeclaration[]): { row: number; understood: number } {
  const candidates = rows.slice(0, titleRows).map((one) => ({ row: one.row, filled: filled(one), understood: understoodTitles(one, attributes) }));
  const most = Math.max(0, ...candidates.map(({ understood }) => understood));
  const fullest = Math.max(0, ...candidates.map((one) => one.filled));
  const found = candidates.find(({ understood, filled: cells }) => (most > 0 ? understood === most : cells * 2 > fullest));
  return found ?? { row: 1, understood: 0 };
}

const understoodTitles = ({ cells }: FileRow, attributes: readonly AttributeDeclaration[]): number => new Set(cells.flatMap((cell) => guessAttribute(cell, attributes) ?? [])).size;

function tableBelow(all: readonly FileRow[], headerRow: number): ImportTable {
  const titles = all.find(({ row }) => row === headerRow)?.cells ?? [];
  const rows = all.filter(({ row }) => row > headerRow);
  if (rows.length === 0) throw unreadable(`标题行之下没有数据（标题行：第 ${headerRow} 行）`, `there are no rows below the titles in row ${headerRow}`);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), titles.length);
  return { headers: named(titles, width), rows: rows.map(({ row, cells }) => ({ row, cells: Array.from({ length: width }, (_, i) => withoutGuard(cells[i] ?? "").trim()) })) };
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

/** As much of the file as is needed to find the row of the titles. */
const previewLimits = { rows: 8, columns: 10, cell: 40 } as const;

const previewOf = (rows: readonly FileRow[]): FileReading["preview"] =>
  rows.slice(0, previewLimits.rows).map(({ row, cells }) => ({ row, cells: Array.from(cells.slice(0, previewLimits.columns), (cell) => (cell ?? "").slice(0, previewLimits.cell)) }));
