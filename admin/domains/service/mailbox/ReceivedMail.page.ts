import type { EntityPage } from "../../entityPage.ts";

const byArrival = { field: "createdAt", order: "ASC" } as const;

export default {
  columns: ["subject", "fromName", "fromAddress", "receivedAt", "status", "faults", "caseId"],
  opens: { sort: { field: "createdAt", order: "DESC" }, filter: { status: ["QUARANTINED"] } },
  facts: ["fromName", "fromAddress", "receivedAt", "caseId"],
  sections: [
    { title: { zh: "来信", en: "Mail" }, attributes: ["subject", "text", "leftOut"] },
    { title: { zh: "甄别", en: "Decision" }, attributes: ["faults", "virus", "automatic", "messageId"] },
  ],
  queues: [
    {
      name: "quarantinedMail",
      title: { zh: "待甄别的来信", en: "Mail in quarantine" },
      verb: { zh: "甄别", en: "Decide" },
      roles: ["serviceAgent", "serviceLead"],
      filter: () => ({ status: "QUARANTINED" }),
      sort: byArrival,
      columns: ["fromAddress", "faults", "receivedAt"],
    },
  ],
} satisfies EntityPage;
