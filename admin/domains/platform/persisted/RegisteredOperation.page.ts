import type { EntityPage } from "../../entityPage.ts";

/** What a partner's client has registered; reached through the client. */
export default { columns: ["name", "points", "status", "sha256Hash", "createdAt"], facts: ["clientId", "points", "status", "createdAt"], menu: false } satisfies EntityPage;
