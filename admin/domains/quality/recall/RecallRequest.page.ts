import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "medicine", "recallClass", "status", "createdAt"],
  facts: ["supplierId", "holderName", "recallClass", "medicine"],
  queues: [
    {
      name: "recallRequests",
      title: { zh: "待受理的召回申请", en: "Recall requests to decide" },
      verb: { zh: "受理", en: "Decide" },
      roles: ["qaOfficer", "headOfQuality"],
      filter: () => ({ status: "SUBMITTED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "medicine", "recallClass"],
      urgent: true,
    },
  ],
} satisfies EntityPage;
