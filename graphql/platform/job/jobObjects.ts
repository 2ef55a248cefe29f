/** What is in the bucket for a job, all under its id; a rule of the bucket removes it after `keptDays`. */
import { downloadAddress, getObject, putObject } from "../file/fileStore.ts";
import type { Job } from "./job.ts";

/** Days for which a job's files can be downloaded. */
export const keptDays = 7;

export const contentTypes = {
  CSV: "text/csv",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  PDF: "application/pdf",
} as const;

export const sourceKey = ({ id }: Pick<Job, "id">): string => `${id}/source`;
export const resultKey = ({ id }: Pick<Job, "id">): string => `${id}/result`;
export const problemsKey = ({ id }: Pick<Job, "id">): string => `${id}/problems`;
/** A phase's own pieces: "rows", "part-3". */
export const pieceKey = ({ id }: Pick<Job, "id">, name: string): string => `${id}/${name}`;

export const keptUntil = (now: Date): string => new Date(now.getTime() + keptDays * 24 * 60 * 60 * 1000).toISOString();

export async function writeJson(key: string, value: unknown): Promise<void> {
  await putObject(key, Buffer.from(JSON.stringify(value)), "application/json");
}

/** Undefined where nothing is there. */
export async function readJson<T>(key: string): Promise<T | undefined> {
  const bytes = await getObject(key);
  return bytes && (JSON.parse(Buffer.from(bytes).toString("utf8")) as T);
}

const isOffered = (job: Job, callerId: string, now: Date): boolean => job.createdById === callerId && Boolean(job.keptUntil) && now.toISOString() < job.keptUntil!;

/** An import has its problems ready once it waits for its owner after the dry run, and once it is done. */
const hasProblems = ({ kind, status, phase }: Job): boolean => kind === "IMPORT" && (status === "DONE" || (status === "WAITING" && phase === "CHECK"));

/** Address of the rows with problems, for the job's owner alone and for five minutes. */
export const problemsAddress = (job: Job, callerId: string, now: Date): Promise<string> | null =>
  hasProblems(job) && isOffered(job, callerId, now) ? downloadAddress(problemsKey(job), "problems.json", "application/json") : null;

/** Address of the file that the job has written, for its owner alone and for five minutes. */
export function resultAddress(job: Job, callerId: string, now: Date): Promise<string> | null {
  const isWritten = job.kind !== "IMPORT" ? job.status === "DONE" : hasProblems(job);
  if (!isWritten || !isOffered(job, callerId, now)) return null;
  const fileName = job.kind !== "IMPORT" ? job.fileName : `${job.fileName.replace(/\.[^.]*$/, "")}-${job.language === "zh" ? "未导入" : "not-imported"}.csv`;
  return downloadAddress(resultKey(job), fileName, job.kind !== "IMPORT" ? contentTypes[job.format] : contentTypes.CSV);
}
