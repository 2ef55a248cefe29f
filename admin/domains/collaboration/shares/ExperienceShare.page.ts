import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "authorId", "publishedOn", "useful", "status"],
  facts: ["authorId", "publishedOn", "useful"],
  sections: [
    { title: { zh: "分享内容", en: "Share" }, attributes: ["title", "body", "references"] },
    { title: { zh: "发布", en: "Publication" }, attributes: ["authorId", "publishedOn", "useful", "retiredBecause"] },
  ],
  opens: { sort: { field: "useful", order: "DESC" }, filter: { status: "PUBLISHED" } },
  // Listed on the page of the colleague who shares it. 四(二)3
  adds: { Employee: { related: [{ entity: "ExperienceShare", by: "authorId" }] } },
} satisfies EntityPage;
