/** Who is notified of customers' needs. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { staffOf } from "../../collaboration/api.ts";
import { CustomerNeed } from "./customerNeed.ts";

const kinds = declareNoticeKinds({
  NEED_ROUTED: {
    zh: "收到客户诉求", en: "Customer need received", about: "A customer's need was routed to your department.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待本部门受理`, en: ({ type, title }) => `${type.en} ${title} waits for your department` },
    channels: defaultQuietChannels,
  },
  NEED_BACK: {
    zh: "客户诉求有新进展", en: "Customer need updated", about: "A need that you routed was answered or returned, or lacks information.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 有新进展，请您处理`, en: ({ type, title }) => `${type.en} ${title} waits for you` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(CustomerNeed, ({ before, after: { id, version, number, status, toDepartment, requesterId, updatedAt } }) => {
  if (status === before?.status) return [];
  const about = { source: `${id} ${version}`, aboutId: id, title: number, at: updatedAt };
  if (status === "ROUTED") return [{ ...about, kind: "NEED_ROUTED", audience: { roles: staffOf(toDepartment) }, exceptId: requesterId }];
  return ["ANSWERED", "INFO_ASKED", "RETURNED"].includes(status) ? [{ ...about, kind: "NEED_BACK", audience: { people: [requesterId] } }] : [];
});
