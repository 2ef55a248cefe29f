import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["happenedOn", "supplierId", "kind", "event", "title", "amount"],
  menu: false,
} satisfies EntityPage;
