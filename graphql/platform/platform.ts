/** What the platform itself offers: approvals, files, jobs, notices, webhooks, search. */
import { declareDomain, type Room } from "./domain/domain.ts";
import { platformAccess } from "./access.ts";
import { platformPartnerView } from "./partnerView.ts";
import { MeResolver } from "./access/me.ts";
import { ApprovalDeadlinesResolver } from "./approval/approvalDeadlines.ts";
import { ApprovalTaskResolver } from "./approval/approvalTaskResolver.ts";
import { CompanyCalendarResolver } from "./calendar/companyCalendar.ts";
import { CommentResolver } from "./comment/commentResolver.ts";
import { NodeResolver } from "./entity/nodeResolver.ts";
import { ChangeResolver } from "./event/changes.ts";
import { WebhookDeliveryResolver, WebhookAttemptResolver } from "./event/webhookDeliveryResolver.ts";
import { WebhookEndpointResolver } from "./event/webhookEndpointResolver.ts";
import { FileResolver } from "./file/fileResolver.ts";
import { JobResolver } from "./job/jobResolver.ts";
import { ChatWebhookResolver } from "./notification/chatWebhookResolver.ts";
import { NoticeDeliveryResolver } from "./notification/noticeDeliveryResolver.ts";
import { NoticeResolver } from "./notification/noticeResolver.ts";
import { PreferenceResolver } from "./notification/preferenceResolver.ts";
import { RegisteredOperationResolver } from "./persisted/registeredOperationResolver.ts";
import { RevertResolver } from "./revert/revertResolver.ts";
import { SearchResolver } from "./search/searchResolver.ts";
import "./approval/taskAmount.ts";
import "./notification/platformNotices.ts";
import "./entity/nodeFields.ts";

const room: Room = {
  resolvers: [
    NodeResolver,
    MeResolver,
    SearchResolver,
    CommentResolver,
    RevertResolver,
    NoticeResolver,
    PreferenceResolver,
    ApprovalTaskResolver,
    RegisteredOperationResolver,
    FileResolver,
    ChatWebhookResolver,
    NoticeDeliveryResolver,
    ChangeResolver,
    WebhookEndpointResolver,
    WebhookDeliveryResolver,
    WebhookAttemptResolver,
    JobResolver,
    CompanyCalendarResolver,
    ApprovalDeadlinesResolver,
  ],
  access: platformAccess,
  partnerView: platformPartnerView,
};

declareDomain({ name: "platform", label: { zh: "平台", en: "Platform" }, rooms: [room] });
