import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference, type EntityDeclaration } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import type { Loader } from "../../table/loader.ts";
import { Node } from "../../table/node.ts";
import { isPerson } from "../access/accountClasses.ts";

export const ChatFormat = enumeration("ChatFormat", "Message format of a chat bot.", {
  WECOM: { zh: "企业微信群机器人", en: "WeCom group bot" },
  DINGTALK: { zh: "钉钉群机器人", en: "DingTalk group bot" },
  GENERIC: { zh: "通用 JSON", en: "Generic JSON", about: "POST of { id, title, text, url }." },
});
export type ChatFormat = ValueOf<typeof ChatFormat>;

export const isGroup = ({ name }: Pick<EntityDeclaration, "name">): boolean => name === "Group";

/** The chat bot that notices of a person, or of the people of a group, are posted to. */
@Entity<ChatWebhook>({
  prefix: "chathook",
  domain: "platform",
  label: { zh: "群机器人", en: "Chat webhook" },
  about: "The chat bot that notices of a person or of a group are posted to.",
  representation: "host",
  lists: { all: ["createdAt"], ownerId: ["createdAt"] },
  secrets: ["sealed"],
})
export class ChatWebhook extends Node {
  @Reference(() => Node, { zh: "所属人或小组", en: "Owner", about: "Person or group that the bot belongs to.", holds: (entity) => isPerson(entity) || isGroup(entity), input: { required: true, once: true } })
  ownerId!: string;

  @Attribute(() => ChatFormat, { zh: "格式", en: "Format", about: "Message format of the bot.", input: { required: true } })
  format!: ChatFormat;

  @Attribute(() => String, { zh: "服务器", en: "Host", about: "Host of its address; the address itself is never shown." })
  host!: string;

  @Attribute(() => Boolean, { zh: "启用", en: "Active", about: "Whether notices are posted to it." })
  active!: boolean;

  /** Address and signing secret, sealed; see seal.ts. */
  sealed?: string;
}

/** What is sealed. */
export interface ChatTarget {
  url: string;
  /** DingTalk's signing secret ("SEC…"), where the robot asks for signatures. */
  secret?: string;
}

export const webhookId = (ownerId: string): string => `chathook_${ownerId}`;

/** The robot that a person's notices go to: their own, or else that of their group. */
export async function webhookFor({ id, groupId }: { id: string; groupId?: string }, loader: Loader): Promise<ChatWebhook | undefined> {
  const found = await loader.loadAll<ChatWebhook>([id, groupId].flatMap((owner) => (owner ? [webhookId(owner)] : [])));
  return found.find(({ active }) => active);
}
