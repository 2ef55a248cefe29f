import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "silentHours", "proofHours", "searchDays"] } satisfies EntityPage;
