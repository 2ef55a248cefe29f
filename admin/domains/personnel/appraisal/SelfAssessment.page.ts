import type { EntityPage } from "../../entityPage.ts";

/** Reached through its appraisal. */
export default { columns: ["number", "employeeId", "status"], facts: ["appraisalId", "employeeId", "appraiserId"], menu: false } satisfies EntityPage;
