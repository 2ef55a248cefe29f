import type { EntityPage } from "../entityPage.ts";

export default {
  related: [
    { entity: "Qualification", by: "supplierId" },
    { entity: "PurchaseOrder", by: "supplierId" },
  ],
} satisfies EntityPage;
