import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { Notice } from "./notice.ts";

export const DeliveryChannel = enumeration("DeliveryChannel", "How a notice leaves the house.", {
  EMAIL: { zh: "邮件", en: "E-mail" },
  CHAT: { zh: "群机器人", en: "Chat robot" },
});
export type DeliveryChannel = ValueOf<typeof DeliveryChannel>;

export const DeliveryStatus = enumeration("DeliveryStatus", "How far a delivery is.", {
  PENDING: { zh: "待投递", en: "Pending", tone: "warning", about: "To be tried, or to be tried again." },
  DELIVERED: { zh: "已投递", en: "Delivered", tone: "good" },
  FAILED: { zh: "投递失败", en: "Failed", tone: "bad", about: "Given up; the reason says why." },
});
export type DeliveryStatus = ValueOf<typeof DeliveryStatus>;

const idPrefix = "delivery";

/**
 * One notice on its way to one person by one channel. The table is the queue: whoever moves the record's version on has
 * claimed the attempt, and a claim that its holder does not live to use runs out.
 */
@Entity<NoticeDelivery>({
  prefix: idPrefix,
  domain: "platform",
  label: { zh: "通知投递", en: "Notice delivery" },
  many: "noticeDeliveries",
  about: "One notice on its way to one person by one channel.",
  representation: "title",
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt", "createdAt"], recipientId: ["createdAt"] },
  audited: false,
})
export class NoticeDelivery extends Node {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the record that the notice is about." })
  title!: string;

  @Reference(() => Notice, { zh: "通知", en: "Notice", about: "What is delivered; null for everybody but its recipient." })
  noticeId!: string;

  @Reference(() => Node, { zh: "收件人", en: "Recipient", about: "Who is told." })
  recipientId!: string;

  @Attribute(() => DeliveryChannel, { zh: "渠道", en: "Channel", about: "How it is delivered." })
  channel!: DeliveryChannel;

  @Attribute(() => DeliveryStatus, { zh: "状态", en: "Status", about: "How far it is." })
  status!: DeliveryStatus;

  @Attribute(() => Int, { zh: "尝试次数", en: "Attempts", about: "How often it was tried." })
  attempts!: number;

  @Attribute(() => DateTime, { zh: "下次尝试", en: "Due", about: "When it is tried next; while it is being tried, when its claim runs out (UTC)." })
  dueAt!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the last attempt failed; null where none did.", nullable: true })
  reason?: string;
}

export const deliveryId = (noticeId: string, channel: DeliveryChannel): string => `${idPrefix}_${noticeId}_${channel}`;
