/** Quality is told of cold goods that left their range on the way. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { TransportCurve } from "./transportCurve.ts";

const kinds = declareNoticeKinds({
  CURVE_OUT_OF_RANGE: {
    zh: "运输温度超限", en: "Transport out of range", about: "A transport curve shows that cold goods left their range on the way.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 超限，待质量判定`, en: ({ type, title }) => `${type.en} ${title} is out of range: quality decides` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(TransportCurve, ({ before, after: { id, number, verdict, updatedAt } }) =>
  verdict === "OUT_OF_RANGE" && before?.verdict !== verdict ? [{ kind: "CURVE_OUT_OF_RANGE", source: id, aboutId: id, title: number, audience: { roles: ["qaOfficer", "headOfQuality"] }, at: updatedAt }] : [],
);
