import type { EntityPage } from "../../entityPage.ts";

/** Reached through its session. */
export default { columns: ["title", "rating", "createdAt"], facts: ["sessionId", "rating"], menu: false } satisfies EntityPage;
