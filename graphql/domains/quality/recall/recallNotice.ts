import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { RecallClass } from "./recallClass.ts";
import { nextAlarm, NoticeChannel, recallNoticeLifecycle, RecallNoticeStatus } from "./recallNoticeLifecycle.ts";

/** Packs of a recalled lot at a customer. */
@ObjectType("RecallNoticeLine", { description: "Packs of a recalled lot at a customer." })
export class RecallNoticeLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Recalled product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "购进数量", en: "Delivered", about: "Packs delivered to the customer and not returned when the notice was made." })
  deliveredQuantity!: number;

  @Attribute(() => SafeInt, { zh: "库存数量", en: "Held", about: "Packs that the customer still holds.", nullable: true })
  heldQuantity?: number;

  @Attribute(() => SafeInt, { zh: "已使用数量", en: "Used", about: "Packs that the customer has used or sold on.", nullable: true })
  usedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "退回数量", en: "Returning", about: "Packs that the customer returns.", nullable: true })
  returningQuantity?: number;
}

@ObjectType("RecallCall", { description: "An attempt to reach a customer about a recall." })
export class RecallCall {
  @Attribute(() => String, { zh: "联系结果", en: "Outcome", about: "Person contacted and summary of the call.", text: true })
  outcome!: string;

  @Attribute(() => DateTime, { zh: "联系时间", en: "Called at", about: "When it was recorded (UTC)." })
  at!: string;

  @Reference(() => Node, { zh: "拨打人", en: "Called by", about: "Who called.", holds: isAccount })
  byId!: string;
}

/** Notifies one customer of a recall and holds its answer. 公告 92/2022 */
@Entity<RecallNotice>({
  prefix: "rnot",
  domain: "quality",
  label: { zh: "召回通知", en: "Recall notice" },
  about: "Notifies one customer of the recalled lots and holds its answer.",
  clause: "五(二) · 公告 92/2022",
  number: "ZT",
  representation: "number",
  search: ["number"],
  lists: { all: ["dueAt", "createdAt"], recallId: ["createdAt"], customerId: ["createdAt"], status: ["dueAt"], "recallId+status": ["createdAt"], sharedWithId: ["createdAt"], watched: ["nextAlarmAt"] },
  lifecycle: recallNoticeLifecycle,
  events: {
    sent: { on: "send", to: "SENT", version: "2026-11-30", zh: "召回通知已发出", en: "Recall notice sent", about: { zh: "贵方购进的批次被召回，请停止使用并确认库存。", en: "Lots that were delivered to you are recalled: stop using them and state what you hold." } },
  },
})
export class RecallNotice extends NumberedDocument {
  @Reference(() => Node, { zh: "召回", en: "Recall", about: "Recall that the notice belongs to.", holds: ["Recall"] })
  recallId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer to be notified." })
  customerId!: string;

  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "Class by the danger of the defect." })
  recallClass!: RecallClass;

  @Attribute(() => Boolean, { zh: "模拟召回", en: "Drill", about: "Part of a rehearsal: the customer is not notified." })
  drill!: boolean;

  @Attribute(() => [RecallNoticeLine], { zh: "明细", en: "Lines", about: "Packs of each lot at the customer." })
  lines!: RecallNoticeLine[];

  @Attribute(() => DateTime, { zh: "计时起点", en: "Clock starts", about: "When the recall was received." })
  startsAt!: string;

  @Attribute(() => DateTime, { zh: "截止时间", en: "Due", about: "Time by which the customer has to be notified and to acknowledge." })
  dueAt!: string;

  @Attribute(() => NoticeChannel, { zh: "通知方式", en: "Channel", about: "How the customer was notified.", nullable: true })
  channel?: NoticeChannel;

  @Attribute(() => DateTime, { zh: "发出时间", en: "Sent at", about: "When the customer was notified (UTC).", nullable: true })
  sentAt?: string;

  @Attribute(() => LocalDate, { zh: "发出日期", en: "Sent on", about: "Business date of the notice.", nullable: true })
  sentOn?: string;

  @Attribute(() => DateTime, { zh: "确认时间", en: "Acknowledged at", about: "When the customer acknowledged (UTC).", nullable: true })
  acknowledgedAt?: string;

  @Attribute(() => String, { zh: "确认人", en: "Acknowledged by", about: "Person at the customer who acknowledged.", nullable: true })
  acknowledgedBy?: string;

  @Attribute(() => SafeInt, { zh: "已使用合计", en: "Used in total", about: "Packs of all lots that the customer has used or sold on.", nullable: true })
  usedQuantity?: number;

  @Attribute(() => [RecallCall], { zh: "联系记录", en: "Calls", about: "Attempts to reach the customer.", nullable: true })
  calls?: RecallCall[];

  @Attribute(() => Int, { zh: "预警次数", en: "Alarms", about: "Alarms raised because of a missing acknowledgement: at half of the time and at its end." })
  alarms!: number;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is sent, and never in a drill" })
  sharedWithId?: string;

  @Attribute(() => RecallNoticeStatus, { zh: "状态", en: "Status", about: "Status of the notice." })
  override status!: RecallNoticeStatus;

  @Attribute(() => Boolean, { zh: "待预警", en: "Watched", about: "Whether an alarm will be raised without an acknowledgement.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次预警", en: "Next alarm", about: "Time of the next alarm.", nullable: true })
  nextAlarmAt?: string;
}

sharesWith(RecallNotice, ({ customerId }) => customerId, ({ status, drill }) => !drill && (status === "SENT" || status === "ACKNOWLEDGED"));

keeps(RecallNotice, (notice) => {
  notice.nextAlarmAt = nextAlarm(notice);
  notice.watched = notice.nextAlarmAt ? true : undefined;
});

export const RecallNoticeResolver = EntityResolver(RecallNotice);
