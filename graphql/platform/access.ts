/** Who may do what with the platform's own records. */
import { own, ownByPartner, shownToEveryone, shownToPartner } from "./access/limitedRules.ts";
import { contributors, everyone } from "./access/roleGroups.ts";
import type { Allowed, Policy } from "./access/rule.ts";

/** Any partner's machine that was admitted for webhooks, on those of its party. */
const webhooksOfParty: Allowed = { role: "partner", scope: "WEBHOOKS_MANAGE", own: "partyId" };

export const platformAccess: Policy = {
  // Known to the client alone that registered it.
  RegisteredOperation: {
    read: ["systemAdministrator", "departmentManager", "auditor", ownByPartner("clientId")],
    actions: { create: [ownByPartner("clientId")], remove: ["systemAdministrator", ownByPartner("clientId")] },
  },
  // A file has the rights of the records that refer to it: it is read through one of them, or by its uploader.
  File: {
    read: [...own("createdById"), ...shownToEveryone, ownByPartner("createdById"), shownToPartner],
    actions: { create: [...contributors, ownByPartner("createdById", "QUALIFICATIONS_WRITE")], confirm: [...own("createdById", contributors), ownByPartner("createdById", "QUALIFICATIONS_WRITE")] },
  },
  Notice: { read: own("recipientId"), actions: {} },
  NoticeDelivery: { read: ["systemAdministrator", ...own("recipientId")], actions: {} },
  WebhookEndpoint: {
    read: ["systemAdministrator", "departmentManager", "auditor", webhooksOfParty],
    actions: Object.fromEntries(["create", "update", "rotate", "test", "replay", "resume", "enable", "disable"].map((action) => [action, ["systemAdministrator", webhooksOfParty]])),
  },
  WebhookDelivery: { read: ["systemAdministrator", "departmentManager", "auditor", webhooksOfParty], actions: { replay: ["systemAdministrator", webhooksOfParty] } },
  WebhookAttempt: { read: ["systemAdministrator", "auditor", webhooksOfParty], actions: {} },
  NotificationPreference: { read: own("personId"), actions: {} },
  ChatWebhook: {
    read: ["systemAdministrator", "hr", "departmentManager", "auditor", ...own("ownerId")],
    actions: {},
  },
  // The auditor learns who took what out of the system or brought it in; the files themselves are their owner's.
  Job: { read: [...own("createdById"), "auditor"], actions: { export: everyone, import: everyone, begin: own("createdById"), readAgain: own("createdById"), check: own("createdById"), run: own("createdById"), cancel: own("createdById") } },
  ApprovalTask: { read: everyone, actions: {} },
  CompanyCalendar: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
  ApprovalDeadlines: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
};
