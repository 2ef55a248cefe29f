/** What every delivery has, whatever it brings to whom: the table is the queue, and this is an item of it. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";

export const DeliveryStatus = enumeration("DeliveryStatus", "How far a delivery is.", {
  PENDING: { zh: "待发送", en: "Pending", tone: "warning", about: "To be tried, or to be tried again." },
  DELIVERED: { zh: "已送达", en: "Delivered", tone: "good" },
  FAILED: { zh: "发送失败", en: "Failed", tone: "bad", about: "Given up; the reason says why." },
  HELD: { zh: "暂存", en: "On hold", tone: "warning", about: "Its receiver is paused; it is sent when it is replayed." },
  DROPPED: { zh: "已撤销", en: "Discarded", about: "Not sent, because nobody is there any more who may receive it." },
});
export type DeliveryStatus = ValueOf<typeof DeliveryStatus>;

/** Declared with the lists `status: ["dueAt", …]`, by which the clock finds what is due. */
@ObjectType("OutgoingDeliveryBase", { description: "Something on its way out of the house." })
export abstract class OutgoingDelivery extends Node {
  @Attribute(() => DeliveryStatus, { zh: "状态", en: "Status", about: "How far it is." })
  status!: DeliveryStatus;

  @Attribute(() => Int, { zh: "尝试次数", en: "Attempts", about: "How often it was tried." })
  attempts!: number;

  @Attribute(() => DateTime, { zh: "下次尝试", en: "Due", about: "When it is tried next; while it is being tried, when its claim runs out (UTC)." })
  dueAt!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the last attempt failed; null where none did.", nullable: true })
  reason?: string;
}
