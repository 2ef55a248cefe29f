/**
 * Writes a list into a file: some pages at a time, each stretch kept in the bucket as a piece, and at the end the pieces
 * as one file. The list is read through the schema itself, so an export shows what the list shows to the same person:
 * rows, masks, references and computed values alike.
 */
import { attributesOf } from "../../../table/attribute.ts";
import { entityByName, type EntityDeclaration } from "../../../table/entity.ts";
import { pageLimits } from "../../../table/list.ts";
import { hiddenPaths } from "../../access/access.ts";
import { manyField } from "../../entity/entityResolver.ts";
import { filterOf } from "../../entity/listSelection.ts";
import { putObject } from "../../file/fileStore.ts";
import type { FileFormat, Job } from "../job.ts";
import { contentTypes, keptUntil, pieceKey, readJson, resultKey, writeJson } from "../jobObjects.ts";
import { JobFailed, type Chunk } from "../phase.ts";
import { columnsOf, type Cell, type Column } from "./cells.ts";
import { csvFile } from "./csv.ts";
import { xlsxFile } from "./xlsx.ts";

/** Rows of a file at most: what one function can hold while it puts the pieces together. */
export const mostRows = { CSV: 100_000, XLSX: 20_000 } as const;
/** Rows of one piece. */
const chunkRows = 1_000;

interface Position {
  after: string | null;
  pieces: number;
}

interface ListPage {
  list: { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null; budgetSpent: boolean }; totalCount: number | null };
}

/** The columns of the view, without those that the owner may not see. */
function columnsFor({ job, ctx }: Chunk, entity: EntityDeclaration): Column[] {
  const hidden = hiddenPaths(ctx.principal, entity.name);
  const attributes = attributesOf(entity.target);
  return job.selection!.columns.flatMap((name) => {
    const attribute = attributes.find((one) => one.name === name);
    return attribute && !hidden.includes(name) ? columnsOf(attribute, job.language) : [];
  });
}

function listQuery(entity: EntityDeclaration, columns: readonly Column[]): string {
  const selections = [...new Set(["id", ...columns.map(({ selection }) => selection)])].join(" ");
  const { name } = entity;
  const [variable, argument] = entity.search ? [", $search: String", ", search: $search"] : ["", ""];
  return `query Export($first: Int, $after: String, $filter: ${name}Filter, $orderBy: ${name}Order${variable}) { list: ${manyField(entity)}(first: $first, after: $after, filter: $filter, orderBy: $orderBy${argument}) { nodes { ${selections} } pageInfo { hasNextPage endCursor budgetSpent } totalCount } }`;
}

const tooManyRows = ({ format }: { format: FileFormat }) =>
  new JobFailed({
    zh: `超过 ${mostRows[format]} 行，请缩小筛选范围后重新导出`,
    en: `More than ${mostRows[format]} rows: narrow the filter and export again`,
  });

/** An export is never cut without a word. */
const tooManyFound = () =>
  new JobFailed({
    zh: "搜索到的记录太多，请多输入几个字后重新导出",
    en: "The search finds too many records: type more and export again",
  });

export async function exportPhase(chunk: Chunk): Promise<Partial<Job>> {
  const { job, ctx, ask, until } = chunk;
  const entity = entityByName(job.listOf)!;
  const columns = columnsFor(chunk, entity);
  const query = listQuery(entity, columns);
  const { conditions, search, orderBy } = job.selection!;
  const start: Position = job.position ? (JSON.parse(job.position) as Position) : { after: null, pieces: 0 };

  const rows: Cell[][] = [];
  let { after } = start;
  let total = job.total ?? null;
  let more = true;
  for (let first = true; more && rows.length < chunkRows && (first || new Date() < until); first = false) {
    const { list } = await ask<ListPage>(query, { first: pageLimits.max, after, filter: filterOf(entity, conditions), orderBy, search });
    rows.push(...list.nodes.map((record) => columns.map(({ cell }) => cell(record))));
    total ??= list.totalCount;
    more = list.pageInfo.hasNextPage;
    if (search && list.pageInfo.budgetSpent) throw tooManyFound();
    after = list.pageInfo.endCursor;
  }

  const done = job.done + rows.length;
  const format = job.format as FileFormat;
  if (done > mostRows[format]) throw tooManyRows({ format });
  await writeJson(pieceKey(job, `part-${start.pieces}`), rows);
  const pieces = start.pieces + 1;
  if (more) return { done, total, position: JSON.stringify({ after, pieces } satisfies Position) };
  await assemble(job, columns.map(({ title }) => title), pieces, entity.label[job.language]);
  return { done, total: done, position: null, status: "DONE", keptUntil: keptUntil(ctx.now) };
}

/** The pieces stay until the bucket's rule removes them: a runner that is restarted right after this finds them again. */
async function assemble(job: Job, titles: string[], pieces: number, sheet: string): Promise<void> {
  const parts: Cell[][][] = [];
  for (let i = 0; i < pieces; i++) {
    const part = await readJson<Cell[][]>(pieceKey(job, `part-${i}`));
    if (!part) throw new Error(`Piece ${i} of ${job.id} is gone`);
    parts.push(part);
  }
  const bytes = job.format === "CSV" ? csvFile(titles, parts) : await xlsxFile(titles, parts.flat(), sheet);
  await putObject(resultKey(job), bytes, contentTypes[job.format]);
}
