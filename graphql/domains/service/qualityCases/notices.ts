/** Who is notified of quality cases. */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { quality } from "../../../platform/access/roleGroups.ts";
import { QualityCase } from "./qualityCase.ts";

const kinds = declareNoticeKinds({
  QUALITY_CASE_OPENED: {
    zh: "质量案待决定", en: "Quality case to decide", about: "A customer complains about a batch; quality decides whether to hold it.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：建议锁定批次，请决定`, en: ({ type, title }) => `${type.en} ${title}: a hold is proposed; decide` },
    channels: defaultUrgentChannels,
  },
  COUNTERFEIT_SUSPECTED: {
    zh: "疑似假药", en: "Suspected counterfeit", about: "A customer complains about a batch that the company has never received.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：批号不在系统内，疑似假药`, en: ({ type, title }) => `${type.en} ${title}: the batch was never received; the goods may be counterfeit` },
    channels: defaultUrgentChannels,
  },
  RECALL_PROPOSED: {
    zh: "建议召回", en: "Recall proposed", about: "A batch has a serious fault and some of it was sold.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：结论为严重缺陷，请考虑召回`, en: ({ type, title }) => `${type.en} ${title}: serious fault; consider a recall` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(QualityCase, ({ before, after }): Announcement[] => {
  const { id, version, number, counterfeitSuspected, fault, createdById, createdAt, updatedAt } = after;
  if (!before) return [{ kind: counterfeitSuspected ? "COUNTERFEIT_SUSPECTED" : "QUALITY_CASE_OPENED", source: id, aboutId: id, title: number, audience: { roles: quality }, exceptId: createdById, at: createdAt }];
  return fault === "SERIOUS" && before.fault !== "SERIOUS" ? [{ kind: "RECALL_PROPOSED", source: `${id} ${version}`, aboutId: id, title: number, audience: { roles: ["headOfQuality"] }, at: updatedAt }] : [];
});
