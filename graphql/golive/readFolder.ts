/** Reads the files of a go-live folder, CSV or Excel, into rows of values; says of every cell what is wrong with it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { createHash } from "node:crypto";
import type { AttributeDeclaration } from "../table/attribute.ts";
import { entityOf } from "../table/entity.ts";
import { File, fileTypes } from "../platform/file/file.ts";
import { contentTypeOf } from "../platform/file/fileContent.ts";
import { guessAttribute, lostContent, readCell } from "../platform/job/import/importColumns.ts";
import { readTable } from "../platform/job/import/readTable.ts";
import type { Label } from "../schema/model.ts";
import { columnsOf, fileKinds, kindOf, scanColumns, type FileName } from "./fileKind.ts";

/** Something that keeps the folder from being posted. */
export interface FolderProblem {
  file: string;
  row?: number;
  field?: Label;
  message: Label;
}

/** A reference to another row, or to an existing record. */
export interface Named {
  entity: string;
  text: string;
}

export const isNamed = (value: unknown): value is Named => typeof value === "object" && value !== null && "entity" in value && "text" in value;

export interface FolderRow {
  name: FileName;
  file: string;
  row: number;
  /** By attribute; references still by name. */
  values: Record<string, unknown>;
  /** Columns that could not be read: saying that they are missing as well would be the same problem twice. */
  unread: Set<string>;
  /** Whether an earlier row has the same code. */
  repeats?: true;
}

export interface Folder {
  path: string;
  rows: ReadonlyMap<FileName, readonly FolderRow[]>;
  problems: FolderProblem[];
  /** Hash of all its contents: the same folder continues where it was interrupted. */
  fingerprint: string;
}

const message = (zh: string, en: string): Label => ({ zh, en });

export const normal = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const endings = [".csv", ".xlsx"];

function fileOf(folder: string, name: FileName): string | undefined {
  const { en, zh } = kindOf(name);
  return readdirSync(folder).find((file) => endings.includes(extname(file).toLowerCase()) && [en, zh].includes(basename(file, extname(file))));
}

const isRecordReference = ({ reference }: AttributeDeclaration): boolean => Boolean(reference) && reference!.to() !== File;

function readValue(attribute: AttributeDeclaration, text: string): { value: unknown } | { message: Label } {
  const lost = lostContent(attribute, text);
  if (lost) return { message: lost.message };
  if (isRecordReference(attribute)) return { value: { entity: entityOf(attribute.reference!.to() as Function).name, text } satisfies Named };
  const reading = readCell(attribute, text);
  return "finding" in reading ? { message: reading.finding.message } : reading;
}

async function readFile(folder: string, name: FileName, file: string): Promise<{ rows: FolderRow[]; problems: FolderProblem[] }> {
  const columns = columnsOf(name);
  const problems: FolderProblem[] = [];
  const { table } = await readTable(readFileSync(join(folder, file)), extname(file).toLowerCase() === ".xlsx" ? "XLSX" : "CSV", {}, columns);
  const mapped = table.headers.map((header) => columns.find((one) => one.name === guessAttribute(header, columns)));
  table.headers.forEach((header, i) => {
    if (header && !mapped[i]) problems.push({ file, message: message(`不认识的列“${header}”`, `The column "${header}" is not understood`) });
  });
  const missing = columns.filter((column) => column.input?.required && !mapped.includes(column)).map((column) => {
    problems.push({ file, field: column, message: message("缺少此列", "The column is missing") });
    return column.name;
  });
  const rows = table.rows.map(({ row, cells }): FolderRow => {
    const values: Record<string, unknown> = {};
    const unread = new Set(missing);
    mapped.forEach((column, i) => {
      const text = cells[i]?.trim();
      if (!column || !text) return;
      const reading = readValue(column, text);
      if ("value" in reading) values[column.name] = reading.value;
      else {
        unread.add(column.name);
        problems.push({ file, row, field: column, message: reading.message });
      }
    });
    return { name, file, row, values, unread };
  });
  return { rows, problems };
}

/** Rows that other rows cannot tell apart. */
function twins(name: FileName, rows: readonly FolderRow[]): FolderProblem[] {
  const key = kindOf(name).namedBy?.[0];
  if (!key) return [];
  const first = new Map<string, number>();
  const field = columnsOf(name).find((column) => column.name === key);
  return rows.flatMap((read) => {
    const { file, row, values } = read;
    const value = typeof values[key] === "string" ? normal(values[key]) : "";
    const earlier = first.get(value);
    if (value && earlier === undefined) first.set(value, row);
    if (value && earlier !== undefined) read.repeats = true;
    return value && earlier !== undefined ? [{ file, row, field, message: message(`“${String(values[key])}”与第 ${earlier} 行重复`, `"${String(values[key])}" is in row ${earlier} already`) }] : [];
  });
}

/** What rows of a file are, where others name them. */
function entityNamedIn(name: FileName): string {
  const { target } = kindOf(name);
  return target ? entityOf(target).name : "Location";
}

/** Rows by the names that others call them by. */
export function registryOf(rows: ReadonlyMap<FileName, readonly FolderRow[]>): Map<string, FolderRow> {
  const registry = new Map<string, FolderRow>();
  for (const [name, all] of rows) {
    const { namedBy = [] } = kindOf(name);
    const entity = entityNamedIn(name);
    for (const row of all) {
      for (const key of namedBy) {
        const value = row.values[key];
        if (typeof value === "string" && !registry.has(`${entity} ${normal(value)}`)) registry.set(`${entity} ${normal(value)}`, row);
      }
    }
  }
  return registry;
}

/** Names that no row of the folder has. */
function unknownNames(rows: readonly FolderRow[], registry: ReadonlyMap<string, FolderRow>, missing: ReadonlySet<string>): FolderProblem[] {
  return rows.flatMap(({ name, file, row, values, unread }) =>
    Object.entries(values).flatMap(([attribute, value]): FolderProblem[] => {
      if (!isNamed(value) || registry.has(`${value.entity} ${normal(value.text)}`)) return [];
      const field = columnsOf(name).find((one) => one.name === attribute);
      unread.add(attribute);
      if (missing.has(value.entity)) return [];
      return [{ file, row, field, message: message(`文件夹中没有“${value.text}”`, `Nothing in the folder is called "${value.text}"`) }];
    }),
  );
}

/** Scans that are not there, or are none. */
async function scanProblems(folder: string, rows: readonly FolderRow[]): Promise<FolderProblem[]> {
  const named = rows.flatMap((row) => scanColumns.flatMap((column) => (typeof row.values[column] === "string" ? [{ row, column, path: row.values[column] }] : [])));
  const checked = named.map(async ({ row: { name, file, row, unread }, column, path }): Promise<FolderProblem[]> => {
    const problem = await scanProblem(folder, path);
    if (!problem) return [];
    unread.add(column);
    return [{ file, row, field: columnsOf(name).find((one) => one.name === column), message: problem }];
  });
  return (await Promise.all(checked)).flat();
}

async function scanProblem(folder: string, named: string): Promise<Label | undefined> {
  const path = resolve(folder, named);
  const outside = !path.startsWith(resolve(folder));
  if (outside || !existsSync(path) || !statSync(path).isFile()) return message(`找不到扫描件“${named}”`, `There is no scan "${named}"`);
  const type = await contentTypeOf(readFileSync(path));
  if (type && (Object.values(fileTypes) as string[]).includes(type)) return undefined;
  return message(`“${named}”不是可用的扫描件`, `"${named}" is no scan that can be kept`);
}

export async function readFolder(path: string): Promise<Folder> {
  const rows = new Map<FileName, readonly FolderRow[]>();
  const problems: FolderProblem[] = [];
  const missing = new Set<string>();
  const hash = createHash("sha256");
  for (const name of Object.keys(fileKinds) as FileName[]) {
    const file = fileOf(path, name);
    const { en, zh, optional } = kindOf(name);
    if (!file) {
      // That a file is missing which has to be there is said once, and not of each row that names something in it.
      if (!optional) missing.add(entityNamedIn(name));
      if (!optional) problems.push({ file: `${en}.csv`, message: message(`缺少文件：${zh}.csv 或 ${en}.csv`, `The file is missing: ${en}.csv or ${zh}.csv`) });
      continue;
    }
    hash.update(`${name}\n`).update(readFileSync(join(path, file)));
    const read = await readFile(path, name, file).catch((error: unknown) => ({ rows: [], problems: [{ file, message: unreadableAs(error) }] }));
    rows.set(name, read.rows);
    problems.push(...read.problems, ...twins(name, read.rows));
  }
  const registry = registryOf(rows);
  for (const all of rows.values()) problems.push(...unknownNames(all, registry, missing), ...(await scanProblems(path, all)));
  return { path, rows, problems, fingerprint: hash.digest("hex").slice(0, 16) };
}

function unreadableAs(error: unknown): Label {
  const explanation = (error as { reason?: Label; label?: Label }).reason ?? (error as { label?: Label }).label;
  return explanation?.zh ? explanation : message(`无法读取：${(error as Error).message}`, `It cannot be read: ${(error as Error).message}`);
}
