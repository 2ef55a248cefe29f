import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "bank", "accountNumber", "currency"],
  related: [{ entity: "BankStatement", by: "bankAccountId" }],
} satisfies EntityPage;
