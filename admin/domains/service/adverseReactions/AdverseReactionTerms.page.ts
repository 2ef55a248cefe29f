import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "otherDays", "seriousDays", "deathHours", "status"], menu: false } satisfies EntityPage;
