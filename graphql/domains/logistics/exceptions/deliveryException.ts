import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { DeliveryExceptionKind } from "../../sales/deliveries/deliveryExceptionKind.ts";
import { deliveryExceptionLifecycle, DeliveryExceptionStatus } from "./deliveryExceptionLifecycle.ts";

export const ExceptionEnd = enumeration("ExceptionEnd", "What ended an exception.", {
  PERSON: { zh: "人工处理", en: "Somebody's doing" },
  SIGNATURE: { zh: "客户签收", en: "The signature" },
  EVENT: { zh: "收到新轨迹", en: "A new tracking event" },
});
export type ExceptionEnd = ValueOf<typeof ExceptionEnd>;

/**
 * Something that is wrong with a delivery on its way, until somebody has seen to it. At most one of a kind is open for a
 * delivery, which the delivery itself knows (`openExceptions`). 五(三)3
 */
@Entity<DeliveryException>({
  prefix: "dex",
  domain: "logistics",
  label: { zh: "配送异常", en: "Delivery exception" },
  about: "Something that is wrong with a delivery on its way: late, silent, outside its temperatures, or reported by the carrier.",
  clause: "五(三)3",
  number: "YC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], kind: ["createdAt"], "kind+status": ["createdAt"], deliveryId: ["createdAt"], carrierId: ["createdAt"], "carrierId+status": ["createdAt"] },
  lifecycle: deliveryExceptionLifecycle,
  events: {
    raised: { on: ["create", "watch"], to: "OPEN", version: "2026-11-27", zh: "配送异常已产生", en: "Delivery exception raised", about: { zh: "在途货物逾期、失联、温度超限或有异常报告。", en: "A delivery is late, silent, outside its temperatures, or reported." } },
    resolved: { on: ["resolve", "create", "sign"], to: "RESOLVED", version: "2026-11-27", zh: "配送异常已解决", en: "Delivery exception resolved", about: { zh: "该异常已处理，或因新的轨迹或签收而结束。", en: "It was seen to, or ended by a new event or the signature." } },
  },
})
export class DeliveryException extends NumberedDocument {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that it is about." })
  deliveryId!: string;

  @Reference(() => Node, { zh: "承运商", en: "Carrier", about: "Who carries it.", nullable: true })
  carrierId?: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who waits for it." })
  customerId!: string;

  @Attribute(() => DeliveryExceptionKind, { zh: "类型", en: "Kind", about: "What is wrong." })
  kind!: DeliveryExceptionKind;

  @Reference(() => Node, { zh: "相关轨迹", en: "Tracking event", about: "Newest event that shows it.", nullable: true })
  eventId?: string;

  @Attribute(() => Int, { zh: "轨迹数", en: "Events", about: "How many events have shown it." })
  eventCount!: number;

  @Attribute(() => ExceptionEnd, { zh: "结束方式", en: "Ended by", about: "What ended it.", nullable: true })
  endedBy?: ExceptionEnd;

  @Attribute(() => String, { zh: "处理结果", en: "Resolution", about: "What was found out and done, where somebody has ended it.", nullable: true, text: true })
  resolution?: string;

  @Reference(() => Node, { zh: "处理人", en: "Resolved by", about: "Who has ended it.", nullable: true })
  resolvedById?: string;

  @Attribute(() => DateTime, { zh: "解决时间", en: "Resolved at", about: "When it ended.", nullable: true })
  resolvedAt?: string;

  @Attribute(() => DeliveryExceptionStatus, { zh: "状态", en: "Status", about: "Whether somebody has to do something." })
  override status!: DeliveryExceptionStatus;
}

export const DeliveryExceptionResolver = EntityResolver(DeliveryException);
