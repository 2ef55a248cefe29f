import type { EntityPage } from "../../entityPage.ts";

/** For those who lead: what is due next, whichever document it is of. */
export default { columns: ["title", "status", "dueAt"], ownAttributes: ["documentType", "clock", "watched"] } satisfies EntityPage;
