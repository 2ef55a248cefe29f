import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "carrierId", "period", "score", "rating", "status"],
  facts: ["carrierId", "period", "score", "rating"],
  ownAttributes: ["sharedWithId"],
  sections: [{ title: { zh: "评价", en: "Evaluation" }, attributes: ["carrierId", "period", "covered", "readOn", "remark"] }],
  dashboard: { states: true },
} satisfies EntityPage;
