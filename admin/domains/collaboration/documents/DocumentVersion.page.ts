import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "SharedDocument", says: { zh: "新增共享文件或其版本时形成，旧版本保留可查。", en: "Each version of a shared document is kept and stays readable." } },
  columns: ["nth", "title", "note", "authorId", "basedOn", "status", "createdAt"],
  facts: ["documentId", "nth", "basedOn", "authorId"],
  menu: false,
} satisfies EntityPage;
