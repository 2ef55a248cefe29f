import { declarePaper } from "../../../platform/paper/paper.ts";
import { Rfq } from "./rfq.ts";

declarePaper(Rfq, {
  name: "comparison",
  label: { zh: "比价表", en: "Comparison" },
  about: "Every offer per pack, with over-buying and rank.",
  states: ["OPENED", "AWARDED", "CANCELLED"],
  facts: ["subject", "closesAt", "openedAt", "awardReason"],
  lines: { of: "comparison", columns: ["rfqLine", "productId", "supplierId", "unitPrice", "quantity", "overBuying", "freight", "perPack", "rank", "awarded"] },
  signatures: [{ zh: "采购员签字", en: "Purchaser" }],
});
