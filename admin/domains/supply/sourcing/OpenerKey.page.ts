import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["employeeName", "status", "setAt", "createdAt"],
  facts: ["employeeId", "setAt", "publicKey"],
} satisfies EntityPage;
