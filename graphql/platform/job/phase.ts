import type { Context } from "../context.ts";
import type { Language } from "../problem/problem.ts";
import type { Job } from "./job.ts";
import { NamedError } from "../../table/namedError.ts";

/** Asks the product's own schema as the job's owner; throws with what it answers where it refuses. */
export type Ask = <T>(source: string, variables: Record<string, unknown>) => Promise<T>;

export interface Chunk {
  job: Job;
  /** A request of the job's owner, with the rights that they have now. */
  ctx: Context;
  ask: Ask;
  /** Begin nothing new after this. */
  until: Date;
}

/** Does a bounded piece of work, and answers what of the job has changed by it. May be run again after a crash. */
export type Phase = (chunk: Chunk) => Promise<Partial<Job>>;

/** Ends a job for a reason that its owner can act on. */
export class JobFailed extends NamedError {
  constructor(readonly texts: Record<Language, string>) {
    super(texts.en);
  }
}
