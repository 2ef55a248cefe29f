import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "employeeId", "checkedOn", "dueOn", "status"],
  facts: ["employeeId", "checkedOn", "conclusion", "dueOn"],
  related: [{ entity: "HealthFile", by: "healthCheckId" }, { entity: "PersonalRecord", by: "recordId" }],
} satisfies EntityPage;
