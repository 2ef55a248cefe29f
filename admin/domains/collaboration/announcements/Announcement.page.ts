import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "departments", "status", "publishedOn", "confirmBy"],
  facts: ["departments", "publishedById", "publishedOn", "confirmBy"],
  sections: [
    { title: { zh: "公告", en: "Announcement" }, attributes: ["title", "body", "departments", "confirmBy", "expiresOn"] },
    { title: { zh: "发布", en: "Publication" }, attributes: ["publishedById", "publishedOn", "revision", "changeReason", "readers"] },
  ],
  main: lazy(() => import("../../platform/receipt/ConfirmReading.tsx")),
  related: [{ entity: "ReadReceipt", by: "documentId" }],
  dashboard: { states: true },
} satisfies EntityPage;
