import type { EntityPage } from "../../entityPage.ts";

/** Reached through the delivery that it was an attempt of. */
export default { columns: ["createdAt", "outcome", "milliseconds", "responseBody"], menu: false } satisfies EntityPage;
