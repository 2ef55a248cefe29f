import { createHash } from "node:crypto";
import { entityByName } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { getObject } from "../../file/fileStore.ts";
import { Job, type FileFormat } from "../job.ts";
import { sourceKey, writeJson } from "../jobObjects.ts";
import { JobFailed, type Chunk } from "../phase.ts";
import { guessAttribute, importableAttributes } from "./importColumns.ts";
import type { ImportColumn } from "./importShapes.ts";
import { readTable } from "./readTable.ts";
import { tableKey } from "./rowReader.ts";

const notArrived = new JobFailed({ zh: "文件没有完整上传，请重新上传", en: "The upload is incomplete: upload the file again" });

/** Characters of a cell that are shown as an example of its column. */
const exampleLength = 80;

/** Reads the uploaded file, and proposes which column holds what. */
export async function readPhase(chunk: Chunk): Promise<Partial<Job>> {
  try {
    return await readFile(chunk);
  } catch (error) {
    // What was read before can still be used where another way to read the file has failed.
    if (!(error instanceof JobFailed) || !chunk.job.reading) throw error;
    return { status: "WAITING", done: chunk.job.total ?? 0, failure: error.texts[chunk.job.language] };
  }
}

async function readFile({ job, ctx }: Chunk): Promise<Partial<Job>> {
  const bytes = await getObject(sourceKey(job));
  const hash = bytes && createHash("sha256").update(bytes).digest("hex");
  if (!bytes || hash !== job.source?.sha256) throw notArrived;
  const { table, reading } = await readTable(bytes, job.format as FileFormat, job.chosen ?? {}, importableAttributes(entityByName(job.listOf)!));
  await writeJson(tableKey(job), table);
  const mapping = proposal(job, table.headers, await lastMapping(job, ctx.table));
  const examples = table.rows[0]!.cells.map((cell) => cell.slice(0, exampleLength));
  return { status: "WAITING", done: table.rows.length, total: table.rows.length, failure: null, headers: table.headers, examples, mapping, reading, corrections: [] };
}

/** How the same person has mapped their last file of the same kind. */
async function lastMapping(job: Job, table: Chunk["ctx"]["table"]): Promise<ImportColumn[]> {
  const filter = { createdById: { eq: job.createdById }, listOf: { eq: job.listOf } };
  for await (const earlier of readAll(table, Job, { filter, orderBy: { sort: "createdAt", descending: true } })) {
    // Once it was checked, the mapping is what the person has said, not what was proposed.
    if (earlier.id !== job.id && earlier.kind === "IMPORT" && earlier.mapping && earlier.phase !== "READ") return earlier.mapping;
  }
  return [];
}

/** What was chosen last for a column of this title, or what the title says; each attribute once. */
function proposal(job: Job, headers: readonly string[], remembered: readonly ImportColumn[]): ImportColumn[] {
  const attributes = importableAttributes(entityByName(job.listOf)!);
  const taken = new Set<string>();
  return headers.flatMap((header) => {
    const chosen = remembered.find((one) => one.header === header)?.attribute;
    const attribute = attributes.some(({ name }) => name === chosen) ? chosen : guessAttribute(header, attributes);
    if (!attribute || taken.has(attribute)) return [];
    taken.add(attribute);
    return [{ header, attribute }];
  });
}
