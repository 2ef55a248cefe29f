import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Product", says: { zh: "商品建档、变更、审批时自动记入。", en: "Entered by itself when a product is created, changed or approved." } },
  columns: ["happenedOn", "productId", "kind", "event", "title"],
  menu: false,
} satisfies EntityPage;
