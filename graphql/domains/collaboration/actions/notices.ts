/** What people are notified of about action items. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { ActionItem } from "./actionItem.ts";

const kinds = declareNoticeKinds({
  ACTION_ASSIGNED: {
    zh: "新的行动项", en: "Action item for me", about: "An action item was given to you, or reopened.", tone: "info",
    text: { zh: ({ title, on }) => `行动项 ${title} 由您负责，期限 ${on}`, en: ({ title, on }) => `Action item ${title} is yours, due on ${on}` },
    channels: defaultUrgentChannels,
  },
  ACTION_DONE: {
    zh: "行动项待核实", en: "Action item to verify", about: "An action item was reported as done and awaits your verification.", tone: "info",
    text: { zh: ({ title }) => `责任人报告行动项 ${title} 已完成，请核实`, en: ({ title }) => `The owner reports action item ${title} done; please verify it` },
    channels: defaultQuietChannels,
  },
  ACTION_EXTENDED: {
    zh: "行动项已延期", en: "Action item extended", about: "An action item of yours has more time.", tone: "info",
    text: { zh: ({ title, on }) => `行动项 ${title} 延期至 ${on}`, en: ({ title, on }) => `Action item ${title} is due on ${on} now` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** What has become of it, and whom that concerns. */
function newsOf(before: ActionItem | undefined, { status, ownerId, verifierId, dueOn }: ActionItem): { kind: keyof Kinds; personId: string } | undefined {
  if (status === "DONE" && before?.status !== "DONE") return { kind: "ACTION_DONE", personId: verifierId };
  if (status !== "OPEN") return undefined;
  if (before?.status !== "OPEN" || before.ownerId !== ownerId) return { kind: "ACTION_ASSIGNED", personId: ownerId };
  return before.dueOn === dueOn ? undefined : { kind: "ACTION_EXTENDED", personId: ownerId };
}

announces(ActionItem, ({ before, after }) => {
  const news = newsOf(before, after);
  const { id, version, number, dueOn, updatedAt } = after;
  return news ? [{ kind: news.kind, source: `${id} ${version}`, aboutId: id, title: number, audience: { people: [news.personId] }, exceptId: before ? undefined : after.createdById, on: dueOn, at: updatedAt }] : [];
});
