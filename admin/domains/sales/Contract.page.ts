import { times } from "../../values/times.ts";
import { addDays } from "../../values/dates.ts";
import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "title", "customerId", "status", "total", "startsOn", "endsOn"],
  facts: ["customerId", "title", "total", "endsOn"],
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  print: {
    signatures: [
      { zh: "供方签章", en: "Seller" },
      { zh: "需方签章", en: "Buyer" },
    ],
    without: ["createdAt", "updatedAt", "createdById", "sharedWithId", "expiresOn"],
  },
  queues: [
    {
      name: "expiringContracts",
      title: { zh: "90 天内到期的合同", en: "Contracts ending in 90 days" },
      roles: ["salesRepresentative", "salesLead", "legal"],
      filter: ({ today }) => ({ status: "PERFORMING", expiresOn: { to: addDays(today, 90) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["customerId", "title", "endsOn"],
    },
  ],
  dashboard: {
    bands: [{ title: { zh: "合同到期", en: "Contracts by expiry" }, attribute: "expiresOn", filter: { status: "PERFORMING" }, days: [0, 30, 60, 90, 180] }],
  },
} satisfies EntityPage;
