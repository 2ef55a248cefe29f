import type { EntityPage } from "../../entityPage.ts";

/** For administrators and the auditor: papers that were sent by e-mail, and those that failed, with the reason. */
export default { columns: ["subject", "recordId", "toAddress", "sentById", "copy", "status", "attempts", "dueAt", "reason"] } satisfies EntityPage;
