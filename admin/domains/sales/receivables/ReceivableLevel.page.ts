import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["takenOn", "currency", "open", "overdue", "delivered"],
  opens: { sort: { field: "takenOn", order: "DESC" } },
  facts: ["takenOn", "open", "overdue", "delivered"],
  ownAttributes: ["weighted"],
} satisfies EntityPage;
