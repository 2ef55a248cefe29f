/** What every kind of delivery has. The table is the queue, and a delivery is one of its entries. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";

export const DeliveryStatus = enumeration("DeliveryStatus", "Sending status of a delivery.", {
  PENDING: { zh: "待发送", en: "Pending", tone: "warning", about: "To be sent, or to be retried." },
  DELIVERED: { zh: "已送达", en: "Delivered", tone: "good" },
  FAILED: { zh: "发送失败", en: "Failed", tone: "bad", about: "Given up; the reason says why." },
  HELD: { zh: "暂存", en: "On hold", tone: "warning", about: "Its endpoint is paused; it is sent on replay." },
  DROPPED: { zh: "已撤销", en: "Discarded", about: "Not sent, because no recipient may receive it any more." },
});
export type DeliveryStatus = ValueOf<typeof DeliveryStatus>;

/** Declared with the lists `status: ["dueAt", …]`, by which the clock finds what is due. */
@ObjectType("OutgoingDeliveryBase", { description: "An outgoing message." })
export abstract class OutgoingDelivery extends Node {
  @Attribute(() => DeliveryStatus, { zh: "状态", en: "Status", about: "Sending status." })
  status!: DeliveryStatus;

  @Attribute(() => Int, { zh: "尝试次数", en: "Attempts", about: "Number of attempts." })
  attempts!: number;

  @Attribute(() => DateTime, { zh: "下次尝试", en: "Due", about: "Time of the next attempt; during an attempt, when its claim expires (UTC)." })
  dueAt!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the last attempt failed; null if it did not.", nullable: true })
  reason?: string;
}
