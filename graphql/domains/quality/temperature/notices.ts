/** Notices about temperatures: at least three people are notified of an excursion. GSP 附录3 */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Excursion } from "./excursion.ts";
import { ReadingGap } from "./readingGap.ts";

const kinds = declareNoticeKinds({
  TEMPERATURE_EXCURSION: {
    zh: "超温报警", en: "Temperature excursion", about: "A monitoring point is out of range.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：监测点超出温度范围`, en: ({ type, title }) => `${type.en} ${title}: a point is out of range` },
    channels: defaultUrgentChannels,
  },
  READING_GAP: {
    zh: "监测中断", en: "Reading gap", about: "A monitoring point sends no readings.", tone: "warning",
    text: { zh: ({ type, title }) => `${type.zh} ${title}：没有收到读数`, en: ({ type, title }) => `${type.en} ${title}: no readings` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(Excursion, ({ before, after: { id, number, createdAt } }) =>
  before ? [] : [{ kind: "TEMPERATURE_EXCURSION", source: id, aboutId: id, title: number, audience: { roles: ["qaOfficer", "headOfQuality", "warehouseKeeper", "supplyLead"] }, at: createdAt }],
);

announces(ReadingGap, ({ before, after: { id, silent, raisedAt } }) =>
  before || !silent ? [] : [{ kind: "READING_GAP", source: id, aboutId: id, audience: { roles: ["qaOfficer", "warehouseKeeper"] }, at: raisedAt }],
);
