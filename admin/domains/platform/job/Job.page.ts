import type { EntityPage } from "../../entityPage.ts";

/** Jobs have a page of their own: exports and imports. */
export default { menu: false, columns: ["fileName", "kind", "listOf", "status", "done", "createdById", "createdAt"] } satisfies EntityPage;
