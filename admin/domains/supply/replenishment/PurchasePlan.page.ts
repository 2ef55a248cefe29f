import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "subject", "status", "neededOn", "createdAt"],
  facts: ["subject", "neededOn"],
  choices: {
    "lines.suggestionId": { filter: () => ({ status: "ACCEPTED" }), facts: ["productId", "acceptedQuantity"], says: { zh: "只列出已采纳的建议。", en: "Accepted suggestions only." } },
  },
  followsFrom: {
    ReplenishmentSuggestion: {
      says: { zh: "已采纳，尚未列入采购计划。", en: "It is accepted, and in no purchase plan." },
      button: { zh: "列入采购计划", en: "Plan" },
      source: ({ id, status, productId, acceptedQuantity }) => (status === "ACCEPTED" ? { lines: [{ productId, quantity: acceptedQuantity, suggestionId: id }] } : undefined),
    },
  },
  dashboard: { states: true },
} satisfies EntityPage;
