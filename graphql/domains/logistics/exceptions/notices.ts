/** What people are notified of in logistics. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { DeliveryException } from "./deliveryException.ts";

const kinds = declareNoticeKinds({
  DELIVERY_EXCEPTION: {
    zh: "配送异常", en: "Delivery exception", about: "A delivery is late, silent or outside its temperatures on its way, or its carrier reports trouble.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待处理`, en: ({ type, title }) => `${type.en} ${title} has to be seen to` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Who coordinates transport is notified of what is wrong with a delivery on its way. 五(三)3 */
announces(DeliveryException, ({ before, after: { id, number, createdById, createdAt } }) =>
  before ? [] : [{ kind: "DELIVERY_EXCEPTION", source: id, aboutId: id, title: number, audience: { roles: ["logisticsCoordinator"] }, exceptId: createdById, at: createdAt }],
);
