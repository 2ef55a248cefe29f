import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["code", "level", "productId", "batchNumber", "units", "event", "broken"],
  facts: ["state", "level", "productId", "batchNumber", "units", "listedUnits"],
  opens: { sort: { field: "createdAt", order: "DESC" } },
  related: [{ entity: "TraceCode", by: "parentId" }],
} satisfies EntityPage;
