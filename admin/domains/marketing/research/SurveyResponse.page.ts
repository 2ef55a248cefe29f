import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["number", "answeredOn", "researchId", "source", "status", "excludedBecause"], facts: ["researchId", "source", "answeredOn"] } satisfies EntityPage;
