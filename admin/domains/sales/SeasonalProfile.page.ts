import type { EntityPage } from "../entityPage.ts";

export default { columns: ["name", "source", "updatedAt"] } satisfies EntityPage;
