import type { EntityPage } from "../../entityPage.ts";

/** Reached through its health check. */
export default { columns: ["number", "employeeId", "checkedOn", "fileId"], facts: ["employeeId", "healthCheckId", "checkedOn"], menu: false } satisfies EntityPage;
