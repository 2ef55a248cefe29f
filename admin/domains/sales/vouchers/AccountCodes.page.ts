import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "status", "receivable", "onAccount", "bank", "bills", "sales", "salesReturns", "vatPending", "vatOutput", "refund", "badDebt"] } satisfies EntityPage;
