import type { EntityPage } from "../entityPage.ts";

/** Tasks have a page of their own: my approvals. */
export default { menu: false } satisfies EntityPage;
