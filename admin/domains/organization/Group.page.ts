import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["name", "area"],
  related: [{ entity: "Employee", by: "groupId" }],
} satisfies EntityPage;
