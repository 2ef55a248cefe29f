import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["happenedOn", "productId", "kind", "event", "title"],
  menu: false,
} satisfies EntityPage;
