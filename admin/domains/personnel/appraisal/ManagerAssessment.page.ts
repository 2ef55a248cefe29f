import type { EntityPage } from "../../entityPage.ts";

/** Reached through its appraisal. */
export default { columns: ["number", "employeeId", "appraiserId", "segment", "status"], facts: ["appraisalId", "employeeId", "total"], menu: false } satisfies EntityPage;
