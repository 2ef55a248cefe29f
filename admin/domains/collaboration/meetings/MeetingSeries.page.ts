import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "kind", "chairId", "everyWeeks", "startsAt", "status"],
  facts: ["kind", "chairId", "recorderId", "everyWeeks"],
  sections: [
    { title: { zh: "会议", en: "Meeting" }, attributes: ["title", "kind", "chairId", "recorderId"] },
    { title: { zh: "日期", en: "Dates" }, attributes: ["firstOn", "everyWeeks", "startsAt"] },
    { title: { zh: "参会与材料", en: "People and pack" }, attributes: ["invitees", "departments", "kpis"] },
  ],
  related: [{ entity: "Meeting", by: "seriesId" }],
} satisfies EntityPage;
