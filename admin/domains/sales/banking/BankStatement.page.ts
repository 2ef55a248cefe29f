import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "bankAccountId", "status", "fromOn", "toOn", "closingBalance", "transactionCount"],
  facts: ["bankAccountId", "fromOn", "toOn", "openingBalance", "closingBalance", "transactionCount"],
  main: lazy(() => import("./StatementRows.tsx")),
  related: [{ entity: "BankTransaction", by: "bankStatementId" }],
  queues: [
    {
      name: "bankStatementsToAccept",
      title: { zh: "待受理的银行对账单", en: "Bank statements to accept" },
      verb: { zh: "受理", en: "Accept" },
      roles: ["finance"],
      filter: () => ({ status: "DRAFT" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["bankAccountId", "toOn"],
    },
  ],
} satisfies EntityPage;
