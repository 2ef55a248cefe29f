import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "address"],
  related: [{ entity: "Zone", by: "warehouseId" }],
} satisfies EntityPage;
