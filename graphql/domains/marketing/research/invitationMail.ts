/** Mails that invite to a survey. The invariant: neither address nor token is kept with them; both are known when one leaves. */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Loader } from "../../../table/loader.ts";
import { Node } from "../../../table/node.ts";
import type { Table } from "../../../table/table.ts";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import { setting } from "../../../platform/configuration.ts";
import { DeliveryNoLongerWanted, NotDelivered, type Courier } from "../../../platform/delivery/attempt.ts";
import { OutgoingDelivery } from "../../../platform/delivery/outgoingDelivery.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { asOn } from "../../../platform/lifecycle/stateByDate.ts";
import { hasDigest, tokenOf } from "./invitationToken.ts";
import type { MarketResearch } from "./marketResearch.ts";
import type { SurveyInvitation } from "./surveyInvitation.ts";

@Entity<InvitationMail>({
  prefix: "svmail",
  domain: "marketing",
  label: { zh: "邀请邮件", en: "Invitation mail" },
  about: "A mail that invites to a survey, or reminds of it.",
  clause: "三(一)",
  representation: "title",
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt", "createdAt"], invitationId: ["createdAt"] },
  audited: false,
})
export class InvitationMail extends OutgoingDelivery {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the research." })
  title!: string;

  @Reference(() => Node, { zh: "调研邀请", en: "Invitation", about: "The invitation; the address is there.", holds: ["SurveyInvitation"] })
  invitationId!: string;

  @Attribute(() => Boolean, { zh: "是否提醒", en: "Reminder", about: "Whether it reminds of an invitation that was sent before." })
  reminds!: boolean;
}

export const InvitationMailResolver = EntityResolver(InvitationMail);

/** Address of the answer form. The token is behind the #, which browsers send to nobody. */
export const answerAddress = (origin: string, token: string): string => `${origin}/answer.html#${token}`;

interface InvitationText {
  title: string;
  url: string;
  /** Last day on which answers are taken. */
  lastDay: string;
  reminds: boolean;
}

/** What an invitation says, in both languages, because nobody knows the reader's. */
export const invitationText = ({ title, url, lastDay, reminds }: InvitationText): string =>
  [
    reminds ? `提醒：我们诚邀您参与“${title}”问卷调研。` : `我们诚邀您参与“${title}”问卷调研。`,
    `请于 ${lastDay} 前打开以下链接作答，只能提交一次，答卷不记姓名：`,
    url,
    "不愿参与的，请在同一页面选择“不参与”，您的联系方式将随即删除。",
    "",
    `${reminds ? "A reminder: you" : "You"} are invited to the survey "${title}".`,
    `Please answer by ${lastDay} with the link above. It can be used once, and answers carry no name.`,
    'If you would rather not, choose "Decline" on the same page; your contact data is then erased.',
  ].join("\n");

/** A mail as it leaves. */
export interface InvitationLetter {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

async function letterOf(table: Table, { id, invitationId, reminds }: InvitationMail, now: Date): Promise<InvitationLetter> {
  const loader = new Loader(table);
  const kept = await loader.load<SurveyInvitation>(invitationId);
  const invitation = kept && asOn(kept, businessDate(now));
  if (invitation?.status !== "SENT" || !invitation.email) throw new DeliveryNoLongerWanted("The person has answered or declined, or may not answer any more", "DROPPED");
  const token = tokenOf(invitationId);
  // Another key makes other tokens: a link that opens nothing is not sent.
  if (!hasDigest(token, invitation.tokenDigest)) throw new NotDelivered("The key of the tokens has changed since the invitation was sent; send a reminder", true);
  const { title } = (await loader.load<MarketResearch>(invitation.researchId))!;
  const text = invitationText({ title, url: answerAddress(setting("CONSOLE_URL"), token), lastDay: addDays(invitation.lapsesOn, -1), reminds });
  return { to: invitation.email, subject: `${reminds ? "提醒：" : ""}调研邀请 · Survey: ${title}`, text, messageId: `<${id}@pharmops>` };
}

const maxAttempts = 8;
const longestPause = 60 * 60_000;

export const invitationCourier = (table: Table, transport: (letter: InvitationLetter) => Promise<void>, gaveUp: Courier<InvitationMail>["gaveUp"]): Courier<InvitationMail> => ({
  target: InvitationMail,
  // All of a survey leave at once; each is a receiver of its own.
  receiverOf: ({ invitationId }) => invitationId,
  maxAttempts,
  /** Half a minute, then twice as long each time, an hour at most. */
  pauseAfter: (attempts) => Math.min(longestPause, 30_000 * 2 ** (attempts - 1)),
  gaveUp,
  send: async (mail, now) => transport(await letterOf(table, mail, now)),
});
