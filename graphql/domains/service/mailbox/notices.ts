/** What customer service is notified of by its mailbox. */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { serviceStaff } from "../../../platform/access/roleGroups.ts";
import { ReceivedMail } from "./receivedMail.ts";

const kinds = declareNoticeKinds({
  MAIL_QUARANTINED: {
    zh: "邮件待甄别", en: "Mail in quarantine", about: "A mail was held back because it may not be genuine.", tone: "warning",
    text: { zh: ({ title }) => `来信“${title}”可能不可信，待甄别`, en: ({ title }) => `The mail "${title}" may not be genuine and waits for a decision` },
    channels: defaultQuietChannels,
  },
  MAIL_INFECTED: {
    zh: "来信含病毒", en: "Virus in a mail", about: "A virus was found in a mail to customer service; it is not shown.", tone: "bad",
    text: { zh: () => "收到一封含病毒的来信，内容不予显示", en: () => "A mail with a virus came in; its content is not shown" },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(ReceivedMail, ({ before, after }): Announcement[] => {
  const { id, subject, status, createdAt } = after;
  if (before) return [];
  const about = { source: id, aboutId: id, title: subject, at: createdAt };
  if (status === "QUARANTINED") return [{ ...about, kind: "MAIL_QUARANTINED", audience: { roles: serviceStaff } }];
  return status === "INFECTED" ? [{ ...about, kind: "MAIL_INFECTED", audience: { roles: ["serviceLead"] } }] : [];
});
