import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["number", "cycleId", "employeeId", "total", "band", "publishedOn"], facts: ["cycleId", "employeeId", "total", "band"] } satisfies EntityPage;
