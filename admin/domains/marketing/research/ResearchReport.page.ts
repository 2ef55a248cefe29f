import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["title", "number", "status", "createdAt"], facts: ["conclusions", "limitations"] } satisfies EntityPage;
