import { exportPhase } from "./export/exportPhase.ts";
import type { JobPhase } from "./job.ts";
import type { Phase } from "./phase.ts";

/** What is done in each phase. Only the job function knows them: they bring the readers and writers of files along. */
export const phases: Partial<Record<JobPhase, Phase>> = {
  EXPORT: exportPhase,
};
