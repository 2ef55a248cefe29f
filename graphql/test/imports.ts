/** Imports of files in tests, through the door that people use: announced, sent to the bucket, begun, checked, run. */
import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { ImportColumn } from "../platform/job/import/importShapes.ts";
import { Job } from "../platform/job/job.ts";
import { runToEnd } from "./jobs.ts";
import type { Answer, Stage } from "./stage.ts";

export interface ImportedFile {
  /** Entity of the list that it is imported into. */
  listOf: string;
  fileName: string;
  bytes: Uint8Array;
}

/** Answers the job, the place to send the bytes to, and the problems. */
export async function announceImport(stage: Stage, subject: string, { listOf, fileName, bytes }: ImportedFile): Promise<Answer> {
  const source = "mutation ($input: RequestImportInput!) { requestImport(input: $input) { record { id status } upload { url method headers { name value } } problems { code ... on FieldProblem { field } } } }";
  const input = { listOf, fileName, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  return (await stage.answer(subject, source, { input })).requestImport;
}

/** Announces, sends and begins an import; answers the job where it waits, or where it failed. */
export async function uploadImport(stage: Stage, subject: string, file: ImportedFile): Promise<Job> {
  const { record, upload: to, problems } = await announceImport(stage, subject, file);
  expect(problems).toEqual([]);
  await fetch(to.url, { method: to.method, headers: to.headers.map(({ name, value }: Answer) => [name, value]), body: new Uint8Array(file.bytes) });
  return proceed(stage, subject, "begin", record);
}

/** Takes an action on an import and runs it to where it stops by itself. */
export async function proceed(stage: Stage, subject: string, action: "begin" | "check" | "run", job: Job, input: object = {}): Promise<Job> {
  await stage.act(subject, Job, action, job, input);
  return (await runToEnd(stage, job.id)).job;
}

/** The columns that were recognised by their titles. */
export const recognised = ({ mapping }: Job): Pick<ImportColumn, "header" | "attribute">[] => mapping!.map(({ header, attribute }) => ({ header, attribute }));
