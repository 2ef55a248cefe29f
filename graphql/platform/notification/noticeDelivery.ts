import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { OutgoingDelivery } from "../delivery/outgoingDelivery.ts";
import { Notice } from "./notice.ts";
import { isPerson } from "../access/accountClasses.ts";

export const DeliveryChannel = enumeration("DeliveryChannel", "How a notice is sent.", {
  EMAIL: { zh: "邮件", en: "E-mail" },
  CHAT: { zh: "群机器人", en: "Chat bot" },
});
export type DeliveryChannel = ValueOf<typeof DeliveryChannel>;

const idPrefix = "delivery";

/**
 * Delivery of a notice to one person by one channel. The table is the queue: the sender that increments the record's
 * version has claimed the attempt, and a claim that its holder does not live to use runs out.
 */
@Entity<NoticeDelivery>({
  prefix: idPrefix,
  domain: "platform",
  label: { zh: "通知发送记录", en: "Notice delivery" },
  many: "noticeDeliveries",
  about: "Delivery of a notice to one person by one channel.",
  representation: "title",
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt", "createdAt"], recipientId: ["createdAt"] },
  audited: false,
})
export class NoticeDelivery extends OutgoingDelivery {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the record that the notice is about." })
  title!: string;

  @Reference(() => Notice, { zh: "通知", en: "Notice", about: "Text of the notice; null for everybody but its recipient." })
  noticeId!: string;

  @Reference(() => Node, { zh: "收件人", en: "Recipient", about: "Recipient.", holds: isPerson })
  recipientId!: string;

  @Attribute(() => DeliveryChannel, { zh: "渠道", en: "Channel", about: "How it is delivered." })
  channel!: DeliveryChannel;
}

export const deliveryId = (noticeId: string, channel: DeliveryChannel): string => `${idPrefix}_${noticeId}_${channel}`;
