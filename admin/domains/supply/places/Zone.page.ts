import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "warehouseId", "kind", "storageClass"],
  related: [{ entity: "Location", by: "zoneId" }],
} satisfies EntityPage;
