import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "InspectionStay", says: { zh: "检查人员每次查找、查阅或生成证据包时，系统自动记录。", en: "Each search, look and package of a visiting inspector is recorded." } },
  columns: ["lookedAt", "kind", "what", "found", "stayId", "manifestHash"],
  opens: { sort: { field: "createdAt", order: "DESC" } },
  facts: ["kind", "what", "found", "lookedAt", "stayId"],
  menu: false,
} satisfies EntityPage;
