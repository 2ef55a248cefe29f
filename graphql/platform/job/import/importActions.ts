/** What a person does with an import between the runner's phases: it is looked at before anything is created. */
import type { AnyAction } from "../../lifecycle/lifecycle.ts";
import type { Job, JobStatus } from "../job.ts";

export const importActions = (): Record<string, AnyAction<Job, JobStatus>> => ({});
