/** What people are notified of when quotations are asked for. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { displayName } from "../../../table/record.ts";
import { Rfq } from "./rfq.ts";

const kinds = declareNoticeKinds({
  QUOTATIONS_TO_OPEN: {
    zh: "待开标", en: "Quotations to open", about: "An RFQ that names you as an opener is closed.", tone: "info",
    text: { zh: ({ title }) => `询价单 ${title} 已截止，请开标`, en: ({ title }) => `RFQ ${title} is closed: open its quotations` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** The named openers are told once no further quotation is taken. 五(一)3 */
announces(Rfq, ({ before, after }) => {
  if (before?.status !== "ISSUED" || after.status !== "CLOSED") return [];
  const waiting = after.openers.filter(({ openedAt }) => !openedAt).map(({ employeeId }) => employeeId);
  return [{ kind: "QUOTATIONS_TO_OPEN", source: `${after.id}.${after.round}`, aboutId: after.id, title: displayName(after), audience: { people: waiting }, at: after.updatedAt }];
});
