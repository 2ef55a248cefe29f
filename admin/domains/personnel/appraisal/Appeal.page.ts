import type { EntityPage } from "../../entityPage.ts";

/** Reached through its appraisal. */
export default { columns: ["number", "employeeId", "decideBy", "status"], facts: ["appraisalId", "employeeId", "decideBy"], menu: false } satisfies EntityPage;
