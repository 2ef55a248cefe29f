import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "staffNumber", "groupId", "positionId", "status"],
  related: [
    { entity: "RoleGrant", by: "employeeId" },
    { entity: "Delegation", by: "delegateId" },
  ],
} satisfies EntityPage;
