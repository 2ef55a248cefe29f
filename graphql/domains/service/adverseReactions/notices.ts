/** Who is notified of adverse reactions. */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { quality } from "../../../platform/access/roleGroups.ts";
import { AdverseReaction } from "./adverseReaction.ts";

const kinds = declareNoticeKinds({
  ADVERSE_REACTION_RECORDED: {
    zh: "不良反应待评价", en: "Adverse reaction recorded", about: "An adverse reaction was recorded, or is more serious than was known.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待评价并上报`, en: ({ type, title }) => `${type.en} ${title} has to be assessed and reported` },
    channels: defaultUrgentChannels,
  },
  ADVERSE_REACTION_DUE: {
    zh: "不良反应上报将到期", en: "Report of an adverse reaction due", about: "The legal time to report an adverse reaction runs out soon, or has run out.", tone: "bad",
    text: { zh: ({ type, title, on }) => `${type.zh} ${title} 须在 ${on} 前上报`, en: ({ type, title, on }) => `${type.en} ${title} is to be reported by ${on}` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(AdverseReaction, ({ before, after }): Announcement[] => {
  const { id, version, number, seriousness, dueOn, warnedAs, createdById, createdAt, updatedAt } = after;
  const about = { aboutId: id, title: number };
  if (!before) return [{ ...about, kind: "ADVERSE_REACTION_RECORDED", source: id, audience: { roles: quality }, exceptId: createdById, at: createdAt }];
  if (before.seriousness !== seriousness) return [{ ...about, kind: "ADVERSE_REACTION_RECORDED", source: `${id} ${version}`, audience: { roles: quality }, at: updatedAt }];
  return warnedAs && before.warnedAs !== warnedAs ? [{ ...about, kind: "ADVERSE_REACTION_DUE", source: `${id} ${dueOn} ${warnedAs}`, on: dueOn, audience: { roles: quality }, at: updatedAt }] : [];
});
