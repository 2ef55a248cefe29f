import type { EntityPage } from "../../entityPage.ts";

/** Kept by the lists themselves; nobody looks them up. */
export default { menu: false } satisfies EntityPage;
