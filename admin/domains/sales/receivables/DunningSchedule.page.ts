import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "reminderDays", "callDays", "letterDays", "legalDays"] } satisfies EntityPage;
