import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["organisation", "researchId", "channel", "status", "sentOn", "lapsesOn"],
  facts: ["researchId", "channel", "sentOn", "lapsesOn"],
  sections: [
    { title: { zh: "邀请对象", en: "Who is asked" }, attributes: ["researchId", "organisation", "contactName", "channel", "email", "phone", "basis"] },
    { title: { zh: "办理情况", en: "Progress" }, attributes: ["sentOn", "reminders", "remindedOn", "lapsesOn", "consentedOn", "closedOn"] },
  ],
  related: [{ entity: "InvitationMail", by: "invitationId" }],
  queues: [
    {
      name: "invitationsToSend",
      title: { zh: "待发送的调研邀请", en: "Invitations to send" },
      verb: { zh: "发送", en: "Send" },
      roles: ["marketingSpecialist"],
      filter: () => ({ status: "PREPARED" }),
      sort: { field: "lapsesOn", order: "ASC" },
      columns: ["channel", "lapsesOn"],
    },
  ],
} satisfies EntityPage;
