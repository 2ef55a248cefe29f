/** Notices about stocktakes. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { Stocktake } from "./stocktake.ts";

const kinds = declareNoticeKinds({
  STOCKTAKE_TO_COUNT: {
    zh: "盘点开始", en: "Stocktake begun", about: "A zone is to be counted, or recounted by another person.", tone: "info",
    text: { zh: ({ type, title }) => `${type.zh} ${title} 待盘点`, en: ({ type, title }) => `${type.en} ${title} is to be counted` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(Stocktake, ({ before, after: { id, number, status, updatedAt } }) =>
  before && before.status !== status && (status === "COUNTING" || status === "RECOUNT") ? [{ kind: "STOCKTAKE_TO_COUNT", source: `${id} ${status}`, aboutId: id, title: number, audience: { roles: ["warehouseKeeper"] }, at: updatedAt }] : [],
);
