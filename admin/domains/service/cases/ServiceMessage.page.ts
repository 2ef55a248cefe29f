import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["sentAt", "direction", "caseId", "text"], menu: false } satisfies EntityPage;
