/** What the platform itself offers: approvals, files, jobs, notices, webhooks, search. */
import { declareDomain, declareRoom } from "./domain/domain.ts";
import { platformAccess } from "./access.ts";
import { platformPartnerView } from "./partnerView.ts";
import { MeResolver } from "./access/me.ts";
import { ApprovalRoutesResolver } from "./approval/approvalRoutes.ts";
import { ApprovalDeadlinesResolver } from "./approval/approvalDeadlines.ts";
import { ApprovalTaskResolver, ConfidentialTaskResolver } from "./approval/approvalTaskResolver.ts";
import { CalendarYearResolver } from "./calendar/calendarYear.ts";
import { CompanyCalendarResolver } from "./calendar/companyCalendar.ts";
import { CommentResolver } from "./comment/commentResolver.ts";
import { NodeResolver } from "./entity/nodeResolver.ts";
import { eventRoom } from "./event/room.ts";
import { AttachmentResolver } from "./file/attachmentResolver.ts";
import { FileQuotaResolver } from "./file/fileQuota.ts";
import { FileResolver } from "./file/fileResolver.ts";
import { jobRoom } from "./job/room.ts";
import { kpiRoom } from "./kpi/room.ts";
import { ChatWebhookResolver } from "./notification/chatWebhookResolver.ts";
import { NoticeDeliveryResolver } from "./notification/noticeDeliveryResolver.ts";
import { ExpiryWarningDaysResolver } from "./notification/expiryWarningDays.ts";
import { NoticeResolver } from "./notification/noticeResolver.ts";
import { CompanyProfileResolver } from "./paper/companyProfile.ts";
import { CompanySealResolver } from "./paper/companySeal.ts";
import { PaperMailResolver } from "./paper/paperMail.ts";
import { PaperResolver } from "./paper/paperResolver.ts";
import { PreferenceResolver } from "./notification/preferenceResolver.ts";
import { ReadReceiptResolver } from "./receipt/readReceipt.ts";
import { RegisteredOperationResolver } from "./persisted/registeredOperationResolver.ts";
import { masterDataRoom } from "./masterData/room.ts";
import { RevertResolver } from "./revert/revertResolver.ts";
import { SearchResolver } from "./search/searchResolver.ts";
import { OpenClockResolver } from "./workingClock/openClockResolver.ts";
import { WorkingClockResolver } from "./workingClock/timeLimits.ts";
import "./approval/taskAmount.ts";
import "./notification/platformNotices.ts";
import "./review/reviewNotices.ts";
import "./receipt/askReaders.ts";
import "./entity/nodeFields.ts";

/** What any request may need; the other rooms are read when a request names something of theirs. */
const room = declareRoom({
  resolvers: [
    NodeResolver,
    MeResolver,
    SearchResolver,
    CommentResolver,
    RevertResolver,
    NoticeResolver,
    PreferenceResolver,
    ApprovalTaskResolver,
    ConfidentialTaskResolver,
    RegisteredOperationResolver,
    FileResolver,
    AttachmentResolver,
    FileQuotaResolver,
    CompanyProfileResolver,
    CompanySealResolver,
    PaperResolver,
    PaperMailResolver,
    ChatWebhookResolver,
    NoticeDeliveryResolver,
    CompanyCalendarResolver,
    CalendarYearResolver,
    WorkingClockResolver,
    OpenClockResolver,
    ApprovalRoutesResolver,
    ApprovalDeadlinesResolver,
    ExpiryWarningDaysResolver,
    ReadReceiptResolver,
  ],
  access: platformAccess,
  partnerView: platformPartnerView,
});

declareDomain({ name: "platform", label: { zh: "平台", en: "Platform" }, rooms: [room, eventRoom, jobRoom, kpiRoom, masterDataRoom] });
