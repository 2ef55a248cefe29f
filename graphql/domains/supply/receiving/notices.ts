/** What people are notified of when goods arrive. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { RefusalReport } from "./refusalReport.ts";

const kinds = declareNoticeKinds({
  ARRIVAL_TO_DECIDE: {
    zh: "到货温度待判定", en: "Arrival to decide on", about: "Goods arrived outside their storage temperature; quality decides.", tone: "bad",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 到货温度超限，待判定`, en: ({ type, title }) => `${type.en} ${title} arrived outside its temperature and awaits a decision` },
    channels: defaultUrgentChannels,
  },
  GOODS_REFUSED: {
    zh: "到货被拒收", en: "Goods refused", about: "A part of a delivery for an order of yours was refused at receipt.", tone: "warning",
    text: { zh: ({ type, title }) => `到货被拒收：${type.zh} ${title}`, en: ({ type, title }) => `Goods were refused: ${type.en.toLowerCase()} ${title}` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Goods at the wrong temperature do not wait until somebody looks. GSP §74 */
announces(GoodsReceipt, ({ before, after: { id, number, status, version, updatedAt } }) =>
  status === "QUALITY_REVIEW" && before?.status !== status ? [{ kind: "ARRIVAL_TO_DECIDE", source: `${id}#${version}`, aboutId: id, title: number, audience: { roles: ["qaOfficer"] }, at: updatedAt }] : [],
);

/** Who ordered the goods clarifies with the supplier. */
announces(RefusalReport, ({ before, after: { id, number, purchaseOrderId, createdById, createdAt } }) =>
  before ? [] : [{ kind: "GOODS_REFUSED", source: id, aboutId: id, title: number, audience: { authorOf: purchaseOrderId }, exceptId: createdById, at: createdAt }],
);
