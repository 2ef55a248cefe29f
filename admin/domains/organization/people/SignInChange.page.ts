import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "employeeId", "oldSubject", "newSubject", "status", "createdAt"],
} satisfies EntityPage;
