/** Notices about periodic reviews. Part of the schema, so they are declared with the platform and not with the clock's work. */
import { declareNoticeKinds, defaultUrgentChannels } from "../notification/noticeKind.ts";

const kinds = declareNoticeKinds({
  REVIEW_DUE: {
    zh: "评审到期", en: "Review due", about: "A periodic review that you are responsible for comes due.", tone: "warning",
    text: { zh: ({ type, title, on = "" }) => `${type.zh} ${title} 应于 ${on} 前完成`, en: ({ type, title, on = "" }) => `${type.en} ${title} is due by ${on}` },
    channels: defaultUrgentChannels,
  },
  REVIEW_OVERDUE: {
    zh: "评审逾期", en: "Review overdue", about: "A periodic review that you or your staff are responsible for is overdue.", tone: "bad",
    text: { zh: ({ type, title, on = "" }) => `${type.zh} ${title} 应于 ${on} 前完成，现已逾期`, en: ({ type, title, on = "" }) => `${type.en} ${title} was due by ${on} and is overdue` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}
