import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "kind", "status", "keeperId", "startsOn", "endsOn"],
  facts: ["kind", "keeperId", "startsOn", "endsOn"],
  queues: [
    {
      name: "expiringSeals",
      title: { zh: "180 天内到期的印章", en: "Seals ending within 180 days" },
      roles: ["officeClerk", "headOfQuality"],
      filter: ({ today }) => ({ status: "APPROVED", expiresOn: { to: addDays(today, 180) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["kind", "endsOn"],
    },
  ],
} satisfies EntityPage;
