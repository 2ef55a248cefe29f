import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["code", "name"],
  related: [{ entity: "Customer", by: "regionId" }],
} satisfies EntityPage;
