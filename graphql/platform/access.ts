/** Who may do what with the platform's own records. */
import { own, ownByPartner, ownParty, shownToEveryone, shownToPartner } from "./access/limitedRules.ts";
import { queuesFor } from "./approval/routes.ts";
import { contributors, everyone, quality } from "./access/roleGroups.ts";
import type { Allowed, Policy } from "./access/rule.ts";
import { declareScopes, uploadingScopes } from "./access/scope.ts";

/** Any partner's machine that was admitted for webhooks, on those of its party. */
const webhooksOfParty: Allowed = { role: "partner", scope: "WEBHOOKS_MANAGE", own: "partyId" };

const scopes = declareScopes({
  MASTERDATA_PROPOSE: { zh: "提出资料变更", en: "Propose changes of own data", about: "masterdata:propose: propose changes of the party's own data and upload their evidence; customers propose ship-to addresses.", uploads: true },
  WEBHOOKS_MANAGE: { zh: "管理 Webhook", en: "Manage webhooks", about: "webhooks:manage: register endpoints, read their deliveries, and resend them." },
});
type PlatformScopes = typeof scopes;

declare module "./access/scope.ts" {
  interface Scopes extends PlatformScopes {}
}

const uploadingPartners = (): Allowed[] => uploadingScopes().map((scope) => ownByPartner("createdById", scope));

export const platformAccess: Policy = {
  // Known to the client alone that registered it.
  RegisteredOperation: {
    read: ["systemAdministrator", "departmentManager", "auditor", ownByPartner("clientId")],
    actions: { create: [ownByPartner("clientId")], remove: ["systemAdministrator", ownByPartner("clientId")] },
  },
  // A file has the rights of the records that refer to it: it is read through one of them, or by its uploader.
  File: {
    read: [...own("createdById"), ...shownToEveryone, ownByPartner("createdById"), shownToPartner],
    // Worked out when it is first asked for: by then all rooms have declared their scopes.
    actions: {
      get create() {
        return [...contributors, ...uploadingPartners()];
      },
      get confirm() {
        return [...own("createdById", contributors), ...uploadingPartners()];
      },
    },
  },
  Notice: { read: own("recipientId"), actions: {} },
  // Those who read a record see its mails with its papers; this is the list of all.
  PaperMail: { read: ["systemAdministrator", "auditor", ...own("sentById")], actions: {} },
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
  Job: { read: [...own("createdById"), "auditor"], actions: { print: contributors, export: everyone, import: everyone, begin: own("createdById"), readAgain: own("createdById"), check: own("createdById"), run: own("createdById"), cancel: own("createdById") } },
  // Those who may edit a record propose its changes; that is asked of each record. A party proposes changes of its own, and sees what it has proposed.
  MasterDataChange: {
    read: [...everyone, ...ownParty("partyId", "MASTERDATA_PROPOSE")],
    actions: {
      create: [...contributors, ...ownParty("recordId", "MASTERDATA_PROPOSE")],
      update: [...own("createdById", contributors), ...ownParty("partyId", "MASTERDATA_PROPOSE")],
      recordCall: ["finance"],
      discard: [...own("createdById", contributors), ...quality, ...ownParty("partyId", "MASTERDATA_PROPOSE")],
    },
  },
  // Visible to the reader, to the publisher of the document, and to HR.
  ReadReceipt: { read: ["hr", "departmentManager", "auditor", ...own("personId"), ...own("publisherId")], actions: {} },
  ApprovalTask: { read: everyone, actions: {} },
  // Those who decide from the queue, and who submitted it.
  ConfidentialTask: { read: [...everyone.map((role): Allowed => ({ role, among: "queue", of: queuesFor, without: "withheldFromId" })), ...own("submittedById")], actions: {} },
  OpenClock: { read: ["departmentManager", "marketingLead", "salesLead", "supplyLead", "serviceLead", "auditor"], actions: {} },
  CompanyCalendar: { read: everyone, actions: {} },
  CompanyProfile: { read: everyone, actions: {} },
  CompanySeal: { read: everyone, actions: { create: ["officeClerk"], update: ["officeClerk"], retire: ["officeClerk", "headOfQuality"] } },
  FileQuota: { read: everyone, actions: {} },
  ApprovalRoutes: { read: everyone, actions: {} },
  ApprovalDeadlines: { read: everyone, actions: {} },
  ExpiryWarningDays: { read: everyone, actions: {} },
  KpiTargets: { read: everyone, actions: {} },
  SourceFreshness: { read: everyone, actions: {} },
};
