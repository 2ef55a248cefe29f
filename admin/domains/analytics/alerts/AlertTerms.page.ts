import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "acknowledgeMinutes", "relapsePeriods", "status"] } satisfies EntityPage;
