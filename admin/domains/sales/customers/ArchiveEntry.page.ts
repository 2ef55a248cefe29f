import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Customer", says: { zh: "客户的订单、合同、拜访和往来自动归档。", en: "Orders, contracts and visits of customers are filed here by themselves." } },
  columns: ["happenedOn", "customerId", "kind", "event", "title", "amount"],
  menu: false,
} satisfies EntityPage;
