import type { EntityPage } from "../entityPage.ts";

/** For those who keep the platform running: what is on its way, and what was given up, and why. */
export default { columns: ["title", "recipientId", "channel", "status", "attempts", "dueAt", "reason"] } satisfies EntityPage;
