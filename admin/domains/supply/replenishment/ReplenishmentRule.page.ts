import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["productId", "supplierId", "serviceFactor", "coverDays", "usualLeadDays", "minimumOrder"],
  ownAttributes: ["productName"],
  choices: {
    productId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "manufacturer"], says: { zh: "只列出首营合格的商品。", en: "Approved products only." } },
    supplierId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind"], says: { zh: "只列出首营合格的供应商。", en: "Approved suppliers only." } },
  },
} satisfies EntityPage;
