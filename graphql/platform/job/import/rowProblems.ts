import { displayName } from "../../../table/record.ts";
import type { Context } from "../../context.ts";
import { toProblem, type Finding } from "../../problem/problem.ts";
import { putObject } from "../../file/fileStore.ts";
import { entityByName } from "../../../table/entity.ts";
import type { Job } from "../job.ts";
import { contentTypes, pieceKey, problemsKey, readJson, resultKey, writeJson } from "../jobObjects.ts";
import { csvFile } from "../export/csv.ts";
import { importableAttributes } from "./importColumns.ts";

/** A row that cannot be created as it is, as the console shows it and lets it be put right. */
export interface RowProblems {
  row: number;
  /** By attribute: the texts of the file, with what was corrected. */
  values: Record<string, string>;
  problems: { field?: string; message: string; remedy?: string; record?: string }[];
}

/** Rows with problems that the console is given; the file to download has them all. */
const mostShown = 500;

export function rowProblems(row: number, values: Record<string, string>, findings: readonly Finding[], ctx: Context): RowProblems {
  const problems = findings.map((finding) => {
    const { message, remedy } = toProblem(finding, ctx);
    const record = finding.record && ctx.reveal(finding.record);
    return { field: finding.field, message, remedy, record: record ? displayName(record) : undefined };
  });
  return { row, values, problems };
}

/** Keeps the problems of one chunk. Written again after a crash, it is the same. */
export const storeProblems = (job: Job, chunk: number, problems: readonly RowProblems[]): Promise<void> => writeJson(pieceKey(job, `${job.phase.toLowerCase()}-problems-${chunk}`), problems);

/** Puts the chunks' problems together: some for the console, all of them in a file to put right and import again. */
export async function publishProblems(job: Job, chunks: number): Promise<void> {
  const all: RowProblems[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    const kept = await readJson<RowProblems[]>(pieceKey(job, `${job.phase.toLowerCase()}-problems-${chunk}`));
    if (!kept) throw new Error(`The problems of chunk ${chunk} of ${job.id} are gone`);
    all.push(...kept);
  }
  await writeJson(problemsKey(job), all.slice(0, mostShown));
  await putObject(resultKey(job), problemsFile(job, all), contentTypes.CSV);
}

const reasonTitle = { zh: "问题", en: "Problems" };

function problemsFile(job: Job, all: readonly RowProblems[]): Buffer {
  const attributes = importableAttributes(entityByName(job.listOf)!).filter(({ name }) => job.mapping?.some(({ attribute }) => attribute === name));
  const titles = [...attributes.map((attribute) => attribute[job.language]), reasonTitle[job.language]];
  const rows = all.map(({ values, problems }) => [...attributes.map(({ name }) => values[name] ?? ""), problems.map(({ message }) => message).join("; ")]);
  return csvFile(titles, [rows]);
}
