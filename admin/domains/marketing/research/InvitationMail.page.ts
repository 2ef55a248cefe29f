import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "invitationId", "reminds", "status", "createdAt"],
  menu: false,
  arises: { from: "SurveyInvitation", says: { zh: "以电子邮件发送邀请或提醒时，系统生成邀请邮件。", en: "Invitations and reminders by e-mail leave as mails." } },
} satisfies EntityPage;
