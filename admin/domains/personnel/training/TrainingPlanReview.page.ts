import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["title", "dueOn", "status", "outcome"], facts: ["planId", "dueOn", "outcome"], menu: false } satisfies EntityPage;
