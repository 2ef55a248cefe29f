import type { EntityPage } from "../../entityPage.ts";

/** Reached through its appraisal. */
export default { columns: ["number", "employeeId", "before", "after", "calibratedById"], facts: ["appraisalId", "before", "after"], menu: false } satisfies EntityPage;
