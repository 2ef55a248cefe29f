import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "fromKept", "fromOptimised"] } satisfies EntityPage;
