/** What people are notified of about losses. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { DeliveryLoss } from "./deliveryLoss.ts";

const kinds = declareNoticeKinds({
  DELIVERY_MISSING: {
    zh: "货物待查找", en: "Delivery missing", about: "A delivery was reported lost, or had no tracking update for five days.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待查找`, en: ({ type, title }) => `${type.en} ${title} has to be searched for` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Who coordinates transport looks for it. 五(三)3 */
announces(DeliveryLoss, ({ before, after: { id, number, createdById, createdAt } }) =>
  before ? [] : [{ kind: "DELIVERY_MISSING", source: id, aboutId: id, title: number, audience: { roles: ["logisticsCoordinator"] }, exceptId: createdById, at: createdAt }],
);
