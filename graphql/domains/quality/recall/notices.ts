/** Notices about recalls. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Recall } from "./recall.ts";
import { PublishedRecall } from "./publishedRecall.ts";
import { RecallNotice } from "./recallNotice.ts";
import { RecallRequest } from "./recallRequest.ts";

const kinds = declareNoticeKinds({
  RECALL_HELD: {
    zh: "召回停止流通", en: "Recall: stopped", about: "Lots are recalled: they must not be picked, checked, shipped or handed over.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：相关批次立即停止流通`, en: ({ type, title }) => `${type.en} ${title}: its lots are stopped` },
    channels: defaultUrgentChannels,
  },
  RECALL_UNACKNOWLEDGED: {
    zh: "召回通知未确认", en: "Recall not acknowledged", about: "A customer has not acknowledged a recall when half of the time, or all of it, has passed.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 客户尚未确认`, en: ({ type, title }) => `${type.en} ${title} is not acknowledged` },
    channels: defaultUrgentChannels,
  },
  RECALL_REPORT_OVERDUE: {
    zh: "召回报告逾期", en: "Recall report overdue", about: "A progress report or the final report of a recall is overdue.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 的报告已逾期`, en: ({ type, title }) => `A report of ${type.en} ${title} is overdue` },
    channels: defaultUrgentChannels,
  },
  RECALL_REQUESTED: {
    zh: "收到召回申请", en: "Recall requested", about: "A supplier or marketing authorisation holder asks for a recall.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待处理`, en: ({ type, title }) => `${type.en} ${title} has to be decided` },
    channels: defaultUrgentChannels,
  },
  RECALL_PUBLISHED: {
    zh: "公告召回涉及本企业批次", en: "Published recall of our lots", about: "An authority has published a recall of lots that we have received.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 涉及本企业批次，待处理`, en: ({ type, title }) => `${type.en} ${title} names lots of ours and has to be decided` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Roles that handle the goods. */
announces(Recall, ({ before, after: { id, number, heldAt, drill } }) =>
  heldAt && !before?.heldAt && !drill ? [{ kind: "RECALL_HELD", source: id, aboutId: id, title: number, audience: { roles: ["warehouseKeeper", "picker", "outboundChecker", "logisticsCoordinator", "supplyLead", "salesLead", "salesRepresentative", "headOfQuality"] }, at: heldAt }] : [],
);

announces(Recall, ({ before, after: { id, number, overdueSince, updatedAt } }) =>
  overdueSince && before?.overdueSince !== overdueSince ? [{ kind: "RECALL_REPORT_OVERDUE", source: `${id} ${overdueSince}`, aboutId: id, title: number, audience: { roles: ["qaOfficer", "headOfQuality"] }, at: updatedAt }] : [],
);

announces(RecallNotice, ({ before, after: { id, number, alarms, updatedAt } }) =>
  before && alarms > before.alarms ? [{ kind: "RECALL_UNACKNOWLEDGED", source: `${id} ${alarms}`, aboutId: id, title: number, audience: { roles: alarms === 1 ? ["qaOfficer"] : ["qaOfficer", "headOfQuality", "departmentManager"] }, at: updatedAt }] : [],
);

announces(RecallRequest, ({ before, after: { id, number, createdById, createdAt } }) =>
  before ? [] : [{ kind: "RECALL_REQUESTED", source: id, aboutId: id, title: number, audience: { roles: ["qaOfficer", "headOfQuality"] }, exceptId: createdById, at: createdAt }],
);

announces(PublishedRecall, ({ before, after: { id, medicine, reach, status, updatedAt } }) =>
  reach === "LOTS" && status === "OPEN" && before?.reach !== reach ? [{ kind: "RECALL_PUBLISHED", source: `${id} ${updatedAt}`, aboutId: id, title: medicine, audience: { roles: ["qaOfficer", "headOfQuality"] }, at: updatedAt }] : [],
);
