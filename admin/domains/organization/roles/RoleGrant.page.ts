import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "employeeId", "role", "status", "startsOn", "endsOn"],
  facts: ["employeeId", "role", "startsOn", "endsOn"],
} satisfies EntityPage;
