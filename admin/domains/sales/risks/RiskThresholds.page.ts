import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "licenceDays", "comparedMonths", "decline"] } satisfies EntityPage;
