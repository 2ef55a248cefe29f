import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "createdAt"],
  related: [{ entity: "PriceList", by: "groupId" }],
} satisfies EntityPage;
