import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "organisation", "campaignId", "receivedOn", "status", "duplicateOfId"],
  opens: { sort: { field: "receivedOn", order: "DESC" } },
  facts: ["campaignId", "customerId", "receivedOn", "consentForm", "duplicateOfId"],
  related: [{ entity: "LeadAttribution", by: "leadId" }],
  queues: [
    {
      name: "leadsToQualify",
      title: { zh: "待确认的线索", en: "Leads to qualify" },
      verb: { zh: "联系", en: "Contact" },
      roles: ["marketingSpecialist", "marketingLead", "salesLead"],
      filter: () => ({ status: "NEW" }),
      sort: { field: "receivedOn", order: "ASC" },
      columns: ["campaignId", "receivedOn"],
    },
  ],
} satisfies EntityPage;
