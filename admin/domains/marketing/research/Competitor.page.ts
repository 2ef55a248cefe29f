import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["name", "strengths", "updatedAt"], facts: ["strengths"] } satisfies EntityPage;
