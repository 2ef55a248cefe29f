import type { EntityPage } from "../../entityPage.ts";

/** Reached through its question. */
export default { columns: ["number", "correct"], facts: ["questionId"], menu: false } satisfies EntityPage;
