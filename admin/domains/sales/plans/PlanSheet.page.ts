import type { EntityPage } from "../../entityPage.ts";

/** People edit the plan; its sheets are there for who looks into the trail of a single target. */
export default { menu: false, columns: ["planId", "part", "updatedAt"] } satisfies EntityPage;
