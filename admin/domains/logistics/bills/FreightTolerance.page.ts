import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "reason"] } satisfies EntityPage;
