import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "validDays", "overlapHours", "status"] } satisfies EntityPage;
