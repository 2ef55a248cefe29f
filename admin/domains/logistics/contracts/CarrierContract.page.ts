import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "carrierId", "title", "status", "startsOn", "endsOn"],
  facts: ["carrierId", "title", "startsOn", "endsOn"],
  ownAttributes: ["turn", "sharedWithId"],
  choices: { carrierId: { filter: () => ({ status: "APPROVED" }), facts: ["code", "kind"], says: { zh: "只列出首营合格的承运商。", en: "Approved carriers only." } } },
  panels: [lazy(() => import("./TariffCalculator.tsx"))],
  queues: [
    {
      name: "expiringCarrierContracts",
      title: { zh: "30 天内到期的承运合同", en: "Carrier contracts ending within 30 days" },
      roles: ["logisticsCoordinator", "supplyLead"],
      filter: ({ today }) => ({ status: "APPROVED", expiresOn: { to: addDays(today, 30) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["carrierId", "title", "endsOn"],
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
