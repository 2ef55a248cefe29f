import type { EntityPage } from "../../entityPage.ts";

/** Reached through its fund. */
export default { columns: ["bookedOn", "from", "to", "amount", "sourceId"], facts: ["from", "to", "amount"], menu: false } satisfies EntityPage;
