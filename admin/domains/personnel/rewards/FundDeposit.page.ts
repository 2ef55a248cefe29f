import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["number", "fundId", "amount", "createdAt", "status"], facts: ["fundId", "amount"], menu: false } satisfies EntityPage;
