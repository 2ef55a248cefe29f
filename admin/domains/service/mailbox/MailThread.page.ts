import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["caseId", "createdAt"], menu: false } satisfies EntityPage;
