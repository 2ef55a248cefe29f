import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "status", "award", "customerId", "groupId", "startsOn", "endsOn", "products"],
  facts: ["title", "customerId", "groupId", "startsOn", "endsOn"],
  ownAttributes: ["turn"],
  sections: [{ title: { zh: "适用范围与期间", en: "For whom and when" }, attributes: ["title", "award", "customerId", "groupId", "forAll", "startsOn", "endsOn", "expiresOn", "products"] }],
  choices: {
    customerId: { filter: () => ({ status: "ACTIVE" }), facts: ["code", "kind"], says: { zh: "客户与客户分组最多填一个；都不填即适用于全部客户。", en: "A customer or a group; without either it is for all customers." } },
    "lines.productId": { filter: () => ({ status: "APPROVED" }), facts: ["code", "manufacturer"], says: { zh: "只列出首营合格的商品。", en: "Approved products only." } },
  },
  queues: [
    {
      name: "expiringPriceLists",
      title: { zh: "30 天内到期的价格表", en: "Price lists ending within 30 days" },
      roles: ["salesLead"],
      filter: ({ today }) => ({ status: "APPROVED", expiresOn: { to: addDays(today, 30) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["title", "customerId", "groupId", "endsOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
