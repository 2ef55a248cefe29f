import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "everyCaseUpTo", "leastCases", "casesPerMore", "packsOfCase"] } satisfies EntityPage;
