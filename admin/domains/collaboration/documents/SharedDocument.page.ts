import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "departments", "revision", "status", "publishedOn", "confirmBy"],
  facts: ["departments", "revision", "publishedById", "publishedOn", "confirmBy"],
  sections: [
    { title: { zh: "文件", en: "Document" }, attributes: ["title", "summary", "fileId", "note", "revision"] },
    { title: { zh: "共享范围", en: "Shared with" }, attributes: ["departments", "editors", "confirmBy", "publishedById", "publishedOn", "readers"] },
  ],
  main: lazy(() => import("../../platform/receipt/ConfirmReading.tsx")),
  related: [
    { entity: "DocumentVersion", by: "documentId" },
    { entity: "ReadReceipt", by: "documentId" },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
