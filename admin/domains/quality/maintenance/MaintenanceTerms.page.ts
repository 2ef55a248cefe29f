import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "generalDays", "keyDays", "keyExpiryDays"] } satisfies EntityPage;
