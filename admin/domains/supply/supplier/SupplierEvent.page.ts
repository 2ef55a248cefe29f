import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Supplier", says: { zh: "供应商建档、变更、审批和往来时自动记入。", en: "Entered by itself when a supplier is created, changed, approved or ordered from." } },
  columns: ["happenedOn", "supplierId", "kind", "event", "title", "amount"],
  menu: false,
} satisfies EntityPage;
