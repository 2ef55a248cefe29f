import type { EntityPage } from "../../entityPage.ts";

/** Views are reached from the lists that they are of. */
export default { menu: false } satisfies EntityPage;
