/** What people are notified of about issues with suppliers. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { displayName } from "../../../table/record.ts";
import { SupplierIssue } from "./supplierIssue.ts";

const kinds = declareNoticeKinds({
  SUPPLIER_ISSUE_ANSWERED: {
    zh: "供应问题已答复", en: "Supplier issue answered", about: "A supplier has answered an issue that you raised.", tone: "info",
    text: { zh: ({ title }) => `供应问题 ${title} 已答复`, en: ({ title }) => `Supplier issue ${title} is answered` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Notifies the person who raised the issue of each answer. 五(一)4 */
announces(SupplierIssue, ({ before, after }) => {
  if (!before || before.status === "ANSWERED" || after.status !== "ANSWERED") return [];
  const { authorId, at } = after.thread.at(-1)!;
  return [{ kind: "SUPPLIER_ISSUE_ANSWERED", source: `${after.id}.${after.thread.length}`, aboutId: after.id, title: displayName(after), audience: { authorOf: after.id }, exceptId: authorId, at }];
});
