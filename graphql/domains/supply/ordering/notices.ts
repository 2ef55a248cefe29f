/** What people are notified of in the supply chain. */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { displayName } from "../../../table/record.ts";
import { OrderConfirmation } from "./orderConfirmation.ts";
import { ShipmentNotice } from "./shipmentNotice.ts";

const kinds = declareNoticeKinds({
  SUPPLIER_ANSWERED: {
    zh: "供应商回复", en: "Supplier answered", about: "A supplier has confirmed an order of yours, or announced a shipment for it.", tone: "info",
    text: { zh: ({ type, title }) => `供应商提交了${type.zh} ${title}`, en: ({ type, title }) => `The supplier has sent ${type.en.toLowerCase()} ${title}` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** The purchaser is notified of what a supplier says to their order. 五(一)3 */
const answered = (answer: OrderConfirmation | ShipmentNotice): Announcement => ({
  kind: "SUPPLIER_ANSWERED",
  source: answer.id,
  aboutId: answer.id,
  title: displayName(answer),
  audience: { authorOf: answer.purchaseOrderId },
  exceptId: answer.createdById,
  at: answer.createdAt,
});

announces(OrderConfirmation, ({ before, after }) => (before ? [] : [answered(after)]));
announces(ShipmentNotice, ({ before, after }) => (before ? [] : [answered(after)]));
