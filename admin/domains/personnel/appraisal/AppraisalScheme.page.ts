import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "status"],
  facts: ["consultedOn", "announcementId"],
  sections: [
    { title: { zh: "方案", en: "Scheme" }, attributes: ["title", "indicators", "bands"] },
    { title: { zh: "职工讨论与公告", en: "Consultation and announcement" }, attributes: ["consultedOn", "consultationFileId", "announcementId"] },
  ],
} satisfies EntityPage;
