import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["title", "caseId", "toAddress", "status", "attempts", "reason", "createdAt"], menu: false } satisfies EntityPage;
