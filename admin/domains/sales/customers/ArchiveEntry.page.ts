import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["happenedOn", "customerId", "kind", "event", "title", "amount"],
  menu: false,
} satisfies EntityPage;
