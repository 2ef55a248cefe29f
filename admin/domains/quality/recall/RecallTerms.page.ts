import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "notifyHoursI", "notifyHoursII", "notifyHoursIII", "reportWorkingDays"] } satisfies EntityPage;
