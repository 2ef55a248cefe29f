import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["valuedOn", "value", "packs", "unknownPacks"],
  opens: { sort: { field: "valuedOn", order: "DESC" } },
  facts: ["valuedOn", "value", "packs", "unknownPacks"],
} satisfies EntityPage;
