import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "customerId", "department", "position", "phone"],
  facts: ["customerId", "department", "position", "phone"],
  related: [{ entity: "PersonalRecord", by: "recordId" }, { entity: "ErasureRequest", by: "recordId" }],
} satisfies EntityPage;
