import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["kpi", "period", "share", "mean", "amount", "number", "band", "edition", "status", "asOf"],
  opens: { sort: { field: "period", order: "DESC" }, filter: { current: true } },
  facts: ["kpi", "period", "share", "mean", "amount", "number", "band", "asOf"],
} satisfies EntityPage;
