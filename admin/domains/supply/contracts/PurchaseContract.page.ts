import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "subject", "status", "amount", "ordered", "prepayable", "endsOn"],
  facts: ["supplierId", "amount", "ordered", "prepayable", "prepaid", "drawn", "startsOn", "endsOn"],
  choices: {
    supplierId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind", "rating"], says: { zh: "只列出首营合格的供应商。", en: "Approved suppliers only." } },
  },
  related: [{ entity: "SupplierEntry", by: "sourceId" }],
  dashboard: { states: true },
} satisfies EntityPage;
