import { exportPhase } from "./export/exportPhase.ts";
import { checkPhase } from "./import/checkPhase.ts";
import { importPhase } from "./import/importPhase.ts";
import { readPhase } from "./import/readPhase.ts";
import { printPhase } from "./print/printPhase.ts";
import type { JobPhase } from "./job.ts";
import type { Phase } from "./phase.ts";

/** What is done in each phase. Only the job function knows them: they bring the readers and writers of files along. */
export const phases: Record<JobPhase, Phase> = {
  EXPORT: exportPhase,
  READ: readPhase,
  CHECK: checkPhase,
  IMPORT: importPhase,
  PRINT: printPhase,
};
