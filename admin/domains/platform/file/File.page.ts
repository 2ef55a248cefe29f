import type { EntityPage } from "../../entityPage.ts";

/** Files are reached through the records that they belong to. */
export default { menu: false } satisfies EntityPage;
