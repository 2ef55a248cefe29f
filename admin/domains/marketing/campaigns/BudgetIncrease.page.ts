import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["number", "campaignId", "amount", "status", "createdAt"], facts: ["campaignId", "amount", "granted"] } satisfies EntityPage;
