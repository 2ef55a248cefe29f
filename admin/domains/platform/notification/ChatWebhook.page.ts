import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["ownerId", "format", "host", "active"] } satisfies EntityPage;
