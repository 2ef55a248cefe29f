import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { RecallClass } from "./recallClass.ts";
import { recallLifecycle, RecallOrigin, RecallReportKind, RecallStatus } from "./recallLifecycle.ts";
import { nextRecallCheck } from "./recallWatch.ts";

/** A lot that is recalled. */
@ObjectType("RecallLot", { description: "A lot that is recalled." })
export class RecallLot {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Recalled product.", input: { required: true } })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, maxLength: 40 } })
  batchNumber!: string;

  @Reference(() => Hold, { zh: "质量锁定", en: "Hold", about: "Hold on the lot; empty in a drill, and before the lot is stopped.", nullable: true })
  holdId?: string;
}

/** A report about a recall to its holder or the authority. */
@ObjectType("RecallReport", { description: "A report about a recall to its holder or the authority." })
export class RecallReport {
  @Attribute(() => RecallReportKind, { zh: "报告类型", en: "Kind", about: "Kind and recipient of the report." })
  kind!: RecallReportKind;

  @Attribute(() => String, { zh: "报告内容", en: "Content", about: "Content, and the reference of the letter.", text: true })
  content!: string;

  @Attribute(() => DateTime, { zh: "报告时间", en: "Reported at", about: "When it was recorded (UTC)." })
  at!: string;

  @Reference(() => Node, { zh: "报告人", en: "Reported by", about: "Who reported.", holds: isAccount })
  byId!: string;
}

/**
 * A recall: the lots, their customers, the notices and the returned packs. The invariant: from its hold on, no pack of its
 * lots leaves except to its supplier or for destruction; this includes later arrivals. A drill takes the same steps
 * without holding stock. 公告 92/2022
 */
@Entity<Recall>({
  prefix: "recall",
  domain: "quality",
  label: { zh: "药品召回", en: "Recall" },
  about: "A recall of lots: holds, customers, notices and returned packs.",
  clause: "五(二) · 公告 92/2022",
  number: "ZH",
  representation: "number",
  attachments: true,
  search: ["number", "noticeNumber"],
  lists: { all: ["receivedAt", "createdAt"], status: ["receivedAt"], recallClass: ["receivedAt"], drill: ["receivedAt"], requestedById: ["receivedAt"], watched: ["nextCheckAt"] },
  lifecycle: recallLifecycle,
})
export class Recall extends NumberedDocument {
  @Attribute(() => RecallOrigin, { zh: "来源", en: "Origin", about: "Who initiated the recall.", input: { required: true } })
  origin!: RecallOrigin;

  @Attribute(() => String, { zh: "召回通知文号", en: "Notice number", about: "Number of the holder's or the authority's notice.", nullable: true, input: { maxLength: 60 } })
  noticeNumber?: string;

  @Attribute(() => String, { zh: "上市许可持有人", en: "Marketing authorisation holder", about: "Who is responsible for the recall and receives progress reports.", input: { required: true, maxLength: 100 } })
  holderName!: string;

  @Attribute(() => DateTime, { zh: "收到时间", en: "Received at", about: "When the notice was received; the time limits run from here.", help: { zh: "召回时限从此刻起算。", en: "The recall's time limits run from here." }, input: { required: true, when: "any" } })
  receivedAt!: string;

  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "Class by the danger of the defect.", input: { required: true } })
  recallClass!: RecallClass;

  @Attribute(() => [RecallLot], { zh: "召回批次", en: "Lots", about: "Recalled lots.", input: { required: true, minItems: 1, maxItems: 20 } })
  lots!: RecallLot[];

  @Attribute(() => String, { zh: "召回原因", en: "Reason", about: "Defect or danger.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  recallReason!: string;

  @Attribute(() => String, { zh: "召回范围", en: "Scope", about: "Depth of the recall: distributors, hospitals and pharmacies, or patients.", text: true, nullable: true, input: { maxLength: 1000 } })
  reach?: string;

  @Attribute(() => Boolean, { zh: "模拟召回", en: "Drill", about: "A rehearsal: same steps and time limits, but no stock is held and no customer is notified.", help: { zh: "只演练流程和时限：不锁定库存，也不通知客户。", en: "Same steps and time limits, but no stock is held and no customer is notified." }, input: { required: true, once: true } })
  drill!: boolean;

  @Reference(() => Supplier, { zh: "申请方", en: "Requested by", about: "Supplier or holder that requested it; its API clients read the totals.", nullable: true })
  requestedById?: string;

  @Attribute(() => DateTime, { zh: "通知截止", en: "Notify by", about: "Time by which every customer has to be notified." })
  notifyBy!: string;

  @Attribute(() => Int, { zh: "进展报告间隔（天）", en: "Progress (days)", about: "Days between progress reports to the holder." })
  progressDays!: number;

  @Attribute(() => DateTime, { zh: "下次进展报告", en: "Next progress report", about: "Time by which the holder receives the next progress report.", nullable: true })
  nextProgressAt?: string;

  @Attribute(() => DateTime, { zh: "停止流通时间", en: "Held at", about: "When its lots were held.", nullable: true })
  heldAt?: string;

  @Attribute(() => LocalDate, { zh: "召回结束", en: "Finished on", about: "Date from which no further packs were expected back.", nullable: true })
  finishedOn?: string;

  @Attribute(() => LocalDate, { zh: "总结报告截止", en: "Report by", about: "Last day for the final report.", nullable: true })
  reportBy?: string;

  @Attribute(() => [RecallReport], { zh: "报告记录", en: "Reports", about: "Reports to the holder and the authority.", nullable: true })
  reports?: RecallReport[];

  @Attribute(() => SafeInt, { zh: "应收回数量", en: "To be returned", about: "Packs sold less packs used, when it was finished.", nullable: true })
  toReturn?: number;

  @Attribute(() => SafeInt, { zh: "已收回数量", en: "Returned", about: "Packs returned when it was finished.", nullable: true })
  cameBack?: number;

  @Attribute(() => DateTime, { zh: "逾期事项", en: "Overdue since", about: "When a missing progress or final report became overdue.", nullable: true })
  overdueSince?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => RecallStatus, { zh: "状态", en: "Status", about: "Status of the recall." })
  override status!: RecallStatus;

  @Attribute(() => Boolean, { zh: "待核查", en: "Watched", about: "Whether a report is awaited.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次核查", en: "Next check", about: "When the next report falls due.", nullable: true })
  nextCheckAt?: string;
}

keeps(Recall, nextRecallCheck);
