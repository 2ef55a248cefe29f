import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "productId", "batchNumberBefore", "batchNumber", "status", "createdAt"],
  facts: ["productId", "batchId", "shippedQuantity"],
  choices: { batchId: { facts: ["productId", "printedExpiry", "supplierId"] } },
  followsFrom: {
    Batch: {
      says: { zh: "批号或日期与包装不符时，凭证据更正。", en: "Where lot or dates differ from the pack, they are corrected with evidence." },
      button: { zh: "更正批次", en: "Correct the batch" },
      source: ({ id }) => ({ batchId: id }),
    },
  },
  dashboard: { states: true },
} satisfies EntityPage;
