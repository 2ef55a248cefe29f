import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "nearDays", "stopSaleDays"] } satisfies EntityPage;
