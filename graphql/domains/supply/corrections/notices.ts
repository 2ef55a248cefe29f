/** What people are notified of when a batch was corrected. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { BatchCorrection } from "./batchCorrection.ts";

const kinds = declareNoticeKinds({
  BATCH_CORRECTED: {
    zh: "批次已更正", en: "Batch corrected", about: "The lot or the dates of a batch were corrected; what has left with it is listed.", tone: "warning",
    text: { zh: ({ type, title }) => `批次已更正：${type.zh} ${title}`, en: ({ type, title }) => `A batch was corrected: ${type.en.toLowerCase()} ${title}` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Labels on shelves change, and customers who have it may have to be told. */
announces(BatchCorrection, ({ before, after: { id, number, status, shippedQuantity, updatedAt } }) =>
  status === "POSTED" && before?.status !== status ? [{ kind: "BATCH_CORRECTED", source: id, aboutId: id, title: number, audience: { roles: shippedQuantity ? ["warehouseKeeper", "salesLead"] : ["warehouseKeeper"] }, at: updatedAt }] : [],
);
