/** What people are notified of about requests between departments. */
import { announces, type Audience } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { CollaborationRequest } from "./collaborationRequest.ts";
import { staffOf } from "../department.ts";

const kinds = declareNoticeKinds({
  REQUEST_ROUTED: {
    zh: "收到协作请求", en: "Request received", about: "Another department asks yours.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待本部门受理`, en: ({ type, title }) => `${type.en} ${title} waits for your department` },
    channels: defaultQuietChannels,
  },
  REQUEST_BACK: {
    zh: "协作请求待我处理", en: "Request awaiting my answer", about: "A request of yours was answered, returned, or needs information; or one that you answered was reopened.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 有新进展，请您处理`, en: ({ type, title }) => `${type.en} ${title} waits for you` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** The people whom a request awaits in its new state, without the person who moved it there. */
function waitsFor({ status, toDepartment, requesterId, acknowledgedById }: CollaborationRequest, from: string | undefined): Audience | undefined {
  if (status === "ROUTED") return { roles: staffOf(toDepartment) };
  if (status === "ANSWERED" || status === "INFO_ASKED" || status === "RETURNED") return { people: [requesterId] };
  return status === "ACKNOWLEDGED" && from !== "ROUTED" && acknowledgedById ? { people: [acknowledgedById] } : undefined;
}

announces(CollaborationRequest, ({ before, after }) => {
  const { id, version, number, status, requesterId, updatedAt } = after;
  const audience = status === before?.status ? undefined : waitsFor(after, before?.status);
  if (!audience) return [];
  const kind = status === "ROUTED" ? "REQUEST_ROUTED" : "REQUEST_BACK";
  return [{ kind, source: `${id} ${version}`, aboutId: id, title: number, audience, exceptId: status === "ROUTED" ? requesterId : undefined, at: updatedAt }];
});
