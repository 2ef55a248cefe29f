/** A person's notification channels per kind of notice; kinds without a choice use the defaults. */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { NoticeKind, noticeKindOf, type Channel } from "./noticeKind.ts";
import { isPerson } from "../access/accountClasses.ts";

export const NoticeLanguage = enumeration("NoticeLanguage", "Language of e-mails and chat messages.", {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
});
export type NoticeLanguage = ValueOf<typeof NoticeLanguage>;

@ObjectType("ChannelChoice", { description: "Channels by which a person is notified of one kind of notice." })
export class ChannelChoice {
  @Attribute(() => NoticeKind, { zh: "类型", en: "Kind", about: "Kind of notice.", input: { required: true } })
  kind!: NoticeKind;

  @Attribute(() => Boolean, { zh: "站内", en: "In-app", about: "In the console.", input: true })
  bell!: boolean;

  @Attribute(() => Boolean, { zh: "邮件", en: "E-mail", about: "To the address of the employee's record.", input: true })
  email!: boolean;

  @Attribute(() => Boolean, { zh: "群机器人", en: "Chat bot", about: "To the chat bot of the person, or else of their group.", input: true })
  chat!: boolean;
}

@Entity<NotificationPreference>({
  prefix: "noticepref",
  domain: "platform",
  label: { zh: "通知偏好", en: "Notification preference" },
  about: "A person's notification channels per kind of notice.",
  representation: "personId",
  lists: {},
})
export class NotificationPreference extends Node {
  @Reference(() => Node, { zh: "员工", en: "Employee", about: "Owner of the preferences.", holds: isPerson })
  personId!: string;

  @Attribute(() => NoticeLanguage, { zh: "邮件和群消息的语言", en: "Language of e-mails and chat", about: "Language of e-mails and chat messages.", input: true })
  language!: NoticeLanguage;

  @Attribute(() => [ChannelChoice], { zh: "渠道", en: "Channels", about: "Channels for each kind of notice.", input: { required: true, maxItems: 100 } })
  choices!: ChannelChoice[];
}

export const preferenceId = (personId: string): string => `noticepref_${personId}`;

/** The channels of one kind: as chosen, or as declared. */
export function choiceFor(preference: Pick<NotificationPreference, "choices"> | null | undefined, kind: NoticeKind): ChannelChoice {
  const chosen = preference?.choices.find((choice) => choice.kind === kind);
  const by = (channel: Channel): boolean => chosen?.[channel] ?? noticeKindOf(kind).channels.includes(channel);
  return { kind, bell: by("bell"), email: by("email"), chat: by("chat") };
}
