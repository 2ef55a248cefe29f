import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "kind", "issuer", "status", "net", "postedOn"],
  facts: ["kind", "issuer", "documentNumber", "net", "inStock", "gone"],
  choices: { "lines.batchId": { facts: ["productId", "supplierId", "unitCost"], says: { zh: "选择随这笔费用到货的批次。", en: "Batches that came with it." } } },
  lineTotals: { lines: { attribute: "net", of: () => null } },
  related: [{ entity: "CostAdjustment", by: "sourceId" }],
  dashboard: { states: true },
} satisfies EntityPage;
