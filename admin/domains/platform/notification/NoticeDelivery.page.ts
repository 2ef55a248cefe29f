import type { EntityPage } from "../../entityPage.ts";

/** For administrators: notices being sent, and those that failed, with the reason. */
export default { columns: ["title", "recipientId", "channel", "status", "attempts", "dueAt", "reason"] } satisfies EntityPage;
