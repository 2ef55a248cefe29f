import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { DeliveryExceptionKind } from "../../sales/api.ts";
import { deliveryExceptionLifecycle, DeliveryExceptionStatus } from "./deliveryExceptionLifecycle.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";

export const ExceptionEnd = enumeration("ExceptionEnd", "How an exception ended.", {
  PERSON: { zh: "人工处理", en: "Resolved manually" },
  SIGNATURE: { zh: "客户签收", en: "Delivery signed" },
  EVENT: { zh: "收到新轨迹", en: "New tracking event" },
  PROOF: { zh: "已补凭证", en: "Proof added" },
  RETURN: { zh: "货物退回或灭失", en: "The goods came back or are lost" },
});
export type ExceptionEnd = ValueOf<typeof ExceptionEnd>;

/**
 * A problem with a delivery in transit, open until it is resolved. At most one exception of a kind is open per
 * delivery; the delivery lists them in `openExceptions`. 五(三)3
 */
@Entity<DeliveryException>({
  prefix: "dex",
  domain: "logistics",
  label: { zh: "配送异常", en: "Delivery exception" },
  about: "A problem with a delivery in transit: late, no tracking updates, temperature excursion, or reported by the carrier.",
  clause: "五(三)3",
  number: "YC",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], kind: ["createdAt"], "kind+status": ["createdAt"], deliveryId: ["createdAt"], carrierId: ["createdAt"], "carrierId+status": ["createdAt"] },
  lifecycle: deliveryExceptionLifecycle,
  events: {
    raised: { on: ["create", "watch", "sign", "addProof", "hold", "stop", "record", "recordFile"], to: "OPEN", version: "2026-11-27", zh: "配送异常已产生", en: "Delivery exception raised", about: { zh: "在途货物逾期、轨迹中断、温度超限或有异常报告。", en: "A delivery in transit is late, has no tracking updates, left its temperature range, or was reported by the carrier." } },
    resolved: { on: ["resolve", "create", "sign", "addProof", "receive", "approve"], to: "RESOLVED", version: "2026-11-27", zh: "配送异常已解决", en: "Delivery exception resolved", about: { zh: "该异常已处理，或因新的轨迹或签收而结束。", en: "The exception was resolved by staff, or ended by a new tracking event or the signature." } },
  },
})
export class DeliveryException extends NumberedDocument {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Affected delivery.", holds: ["Delivery"] })
  deliveryId!: string;

  @Reference(() => Node, { zh: "承运商", en: "Carrier", about: "Carrier of the delivery.", holds: ["Carrier"], nullable: true })
  carrierId?: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the delivery." })
  customerId!: string;

  @Attribute(() => DeliveryExceptionKind, { zh: "类型", en: "Kind", about: "Kind of problem." })
  kind!: DeliveryExceptionKind;

  @Reference(() => Node, { zh: "相关轨迹", en: "Tracking event", about: "Latest tracking event that shows the problem.", holds: ["TrackingEvent"], nullable: true })
  eventId?: string;

  @Attribute(() => Int, { zh: "轨迹数", en: "Events", about: "Number of tracking events that show the problem." })
  eventCount!: number;

  @Attribute(() => ExceptionEnd, { zh: "结束方式", en: "Ended by", about: "How it ended.", nullable: true })
  endedBy?: ExceptionEnd;

  @Attribute(() => String, { zh: "处理结果", en: "Resolution", about: "Findings and measures, if it was resolved by staff.", nullable: true, text: true })
  resolution?: string;

  @Reference(() => Node, { zh: "处理人", en: "Resolved by", about: "Who resolved it.", holds: isAccount, nullable: true })
  resolvedById?: string;

  @Attribute(() => DateTime, { zh: "解决时间", en: "Resolved at", about: "When it ended.", nullable: true })
  resolvedAt?: string;

  @Attribute(() => DeliveryExceptionStatus, { zh: "状态", en: "Status", about: "Whether action is required." })
  override status!: DeliveryExceptionStatus;
}

export const DeliveryExceptionResolver = EntityResolver(DeliveryException);
