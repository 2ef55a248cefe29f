/** Inquiries and complaints of customers. 六(一) */
import { customer } from "../../../platform/access/limitedRules.ts";
import type { Role } from "../../../platform/access/role.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ReplyTemplateResolver } from "./replyTemplate.ts";
import { ServiceCaseResolver } from "./serviceCase.ts";
import { ServiceMessageResolver } from "./serviceMessage.ts";
import { ServicePolicyResolver } from "./servicePolicy.ts";
import "./caseClock.ts";
import "./caseMeasures.ts";
import "./notices.ts";

const scopes = declareScopes({
  SERVICE_READ: { zh: "查看服务单", en: "Read service cases", about: "service:read: inquiries and complaints of the customer, with what was written about them." },
  SERVICE_WRITE: { zh: "提交服务单", en: "Write service cases", about: "service:write: open inquiries and complaints of the customer, write to them, confirm answers and reopen them." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

/** Roles that read the cases of all customers. */
const caseReaders: readonly Role[] = [...serviceStaff, ...quality, ...managers, "salesLead", "auditor"];
const ownCustomers: Allowed = { role: "salesRepresentative", self: "representativeId" };
const customersOwn = (scope: "SERVICE_READ" | "SERVICE_WRITE"): Allowed => customer("customerId", scope);
const staffOrCustomer: readonly Allowed[] = [...serviceStaff, customersOwn("SERVICE_WRITE")];
/** Only those who call back see names and numbers of callers. */
const callerViewers: readonly Role[] = [...serviceStaff, ...quality, "auditor"];

export const casesRoom = declareRoom({
  resolvers: [ServiceCaseResolver, ServiceMessageResolver, ReplyTemplateResolver, ServicePolicyResolver],
  access: {
    ServiceCase: {
      read: [...caseReaders, "migration", ownCustomers, customersOwn("SERVICE_READ")],
      actions: {
        create: [...staffOrCustomer, "migration"],
        update: serviceStaff,
        accept: serviceStaff,
        assign: ["serviceLead"],
        reply: serviceStaff,
        replyAndWait: serviceStaff,
        wait: serviceStaff,
        logCall: serviceStaff,
        message: staffOrCustomer,
        note: [...serviceStaff, ...quality],
        investigate: serviceStaff,
        answer: serviceStaff,
        confirm: [customersOwn("SERVICE_WRITE")],
        close: serviceStaff,
        reopen: staffOrCustomer,
        withdrawRound: serviceStaff,
        raise: serviceStaff,
        lower: ["serviceLead"],
        reclassify: serviceStaff,
        merge: ["serviceLead"],
        markSpam: serviceStaff,
        notSpam: serviceStaff,
      },
      masks: { callerName: callerViewers, callerPhone: callerViewers, callerEmail: callerViewers },
    },
    ServiceMessage: { read: [...caseReaders, ownCustomers, customer("sharedWithId", "SERVICE_READ")], actions: {} },
    ReplyTemplate: { read: caseReaders, actions: { create: ["serviceLead"], update: ["serviceLead"] } },
    ServicePolicy: { read: [...caseReaders, "salesRepresentative"], actions: {} },
  },
  partnerView: {
    ServiceCase: "number customerId kind channel severity subject question productId batchText followsId openedOn answer answeredOn closedAs closedOn status",
    ServiceMessage: "caseId direction channel text sentAt automatic",
  },
});
