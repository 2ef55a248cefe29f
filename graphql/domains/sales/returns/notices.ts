/** What people are notified of about returns. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { SalesReturn } from "./salesReturn.ts";

const kinds = declareNoticeKinds({
  RETURN_INSPECTED: {
    zh: "退货验收完成", en: "Return inspected", about: "Goods that a customer of yours returned have been inspected and credited.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 已验收入账`, en: ({ type, title }) => `${type.en} ${title} has been inspected and credited` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** The representative can tell the customer what was accepted; without one, the sales lead. 四(四)2 */
announces(SalesReturn, ({ before, after: { id, number, representativeId, status, updatedAt } }) =>
  status === "INSPECTED" && before?.status !== status
    ? [{ kind: "RETURN_INSPECTED", source: id, aboutId: id, title: number, audience: representativeId ? { people: [representativeId] } : { roles: ["salesLead"] }, at: updatedAt }]
    : [],
);
