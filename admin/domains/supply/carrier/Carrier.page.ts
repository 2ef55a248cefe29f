import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "kind", "storageClasses", "status", "contactName", "createdAt"],
  facts: ["kind", "storageClasses", "contactName", "phone"],
  related: [
    { entity: "Qualification", by: "ownerId" },
    { entity: "Delivery", by: "carrierId" },
    { entity: "MachineClient", by: "boundToId" },
  ],
} satisfies EntityPage;
