import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["name", "code", "kind", "status", "regionId", "representativeId"],
  facts: ["kind", "regionId", "representativeId", "creditLimit"],
  related: [
    { entity: "Contract", by: "customerId" },
    { entity: "Qualification", by: "ownerId" },
  ],
} satisfies EntityPage;
