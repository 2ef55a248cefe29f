import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "standard", "reduced", "service", "simplified", "basis"] } satisfies EntityPage;
