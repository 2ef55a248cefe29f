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

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack.", input: { required: true, maxLength: 40 } })
  batchNumber!: string;

  @Reference(() => Hold, { zh: "质量锁定", en: "Hold", about: "Hold on the lot; empty in a drill, and before the lot is stopped.", nullable: true })
  holdId?: string;
}

/** What was reported of a recall, to whom. */
@ObjectType("RecallReport", { description: "What was reported of a recall, to whom." })
export class RecallReport {
  @Attribute(() => RecallReportKind, { zh: "报告类型", en: "Kind", about: "What was reported, to whom." })
  kind!: RecallReportKind;

  @Attribute(() => String, { zh: "报告内容", en: "Content", about: "What was said, and the reference of the letter.", text: true })
  content!: string;

  @Attribute(() => DateTime, { zh: "报告时间", en: "Reported at", about: "When it was recorded (UTC)." })
  at!: string;

  @Reference(() => Node, { zh: "报告人", en: "Reported by", about: "Who reported.", holds: isAccount })
  byId!: string;
}

/**
 * A recall: the lots, who has them, who was told and what has come back. The invariant: from its hold on, no pack of its
 * lots leaves but to its supplier or to be destroyed, whatever arrives later. A drill takes the same way and touches no
 * stock. 公告 92/2022
 */
@Entity<Recall>({
  prefix: "recall",
  domain: "quality",
  label: { zh: "药品召回", en: "Recall" },
  about: "A recall of lots: what is stopped, whom they went to, who was told, and what has come back.",
  clause: "五(二) · 公告 92/2022",
  number: "ZH",
  representation: "number",
  attachments: true,
  search: ["number", "noticeNumber"],
  lists: { all: ["receivedAt", "createdAt"], status: ["receivedAt"], recallClass: ["receivedAt"], drill: ["receivedAt"], requestedById: ["receivedAt"], watched: ["nextCheckAt"] },
  lifecycle: recallLifecycle,
})
export class Recall extends NumberedDocument {
  @Attribute(() => RecallOrigin, { zh: "来源", en: "Origin", about: "Who found that the lots must come back.", input: { required: true } })
  origin!: RecallOrigin;

  @Attribute(() => String, { zh: "召回通知文号", en: "Notice number", about: "Number of the holder's or the authority's notice.", nullable: true, input: { maxLength: 60 } })
  noticeNumber?: string;

  @Attribute(() => String, { zh: "上市许可持有人", en: "Marketing authorisation holder", about: "Who is responsible for the recall and hears of its progress.", input: { required: true, maxLength: 100 } })
  holderName!: string;

  @Attribute(() => DateTime, { zh: "收到时间", en: "Received at", about: "When the notice was received: its clocks run from here.", input: { required: true, when: "any" } })
  receivedAt!: string;

  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "How dangerous the defect is.", input: { required: true } })
  recallClass!: RecallClass;

  @Attribute(() => [RecallLot], { zh: "召回批次", en: "Lots", about: "Lots that come back.", input: { required: true, minItems: 1, maxItems: 20 } })
  lots!: RecallLot[];

  @Attribute(() => String, { zh: "召回原因", en: "Reason", about: "The defect or the danger.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  recallReason!: string;

  @Attribute(() => String, { zh: "召回范围", en: "Scope", about: "Down to whom it reaches: distributors, hospitals and pharmacies, patients.", text: true, nullable: true, input: { maxLength: 1000 } })
  reach?: string;

  @Attribute(() => Boolean, { zh: "模拟召回", en: "Drill", about: "A rehearsal: the same steps and clocks, but no stock is held and no customer is told.", input: { required: true, once: true } })
  drill!: boolean;

  @Reference(() => Supplier, { zh: "申请方", en: "Requested by", about: "Supplier or holder whose request it follows from: its API clients read the totals.", nullable: true })
  requestedById?: string;

  @Attribute(() => DateTime, { zh: "通知截止", en: "Notify by", about: "By when every customer is told." })
  notifyBy!: string;

  @Attribute(() => Int, { zh: "进展报告间隔（天）", en: "Progress (days)", about: "Days after which the holder hears of the progress." })
  progressDays!: number;

  @Attribute(() => DateTime, { zh: "下次进展报告", en: "Next progress report", about: "By when the holder next hears of the progress.", nullable: true })
  nextProgressAt?: string;

  @Attribute(() => DateTime, { zh: "停止流通时间", en: "Held at", about: "When its lots were stopped.", nullable: true })
  heldAt?: string;

  @Attribute(() => LocalDate, { zh: "召回结束", en: "Finished on", about: "Date on which nothing more was expected to come back.", nullable: true })
  finishedOn?: string;

  @Attribute(() => LocalDate, { zh: "总结报告截止", en: "Report by", about: "Last day for the final report.", nullable: true })
  reportBy?: string;

  @Attribute(() => [RecallReport], { zh: "报告记录", en: "Reports", about: "What was reported, to whom and when.", nullable: true })
  reports?: RecallReport[];

  @Attribute(() => SafeInt, { zh: "应收回数量", en: "To come back", about: "Packs sold less those used, when it was finished.", nullable: true })
  toReturn?: number;

  @Attribute(() => SafeInt, { zh: "已收回数量", en: "Came back", about: "Packs that had come back when it was finished.", nullable: true })
  cameBack?: number;

  @Attribute(() => DateTime, { zh: "逾期事项", en: "Overdue since", about: "When a progress report or the final report fell due and was not made.", nullable: true })
  overdueSince?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => RecallStatus, { zh: "状态", en: "Status", about: "Status of the recall." })
  override status!: RecallStatus;

  @Attribute(() => Boolean, { zh: "待核查", en: "Watched", about: "Whether a report falls due.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次核查", en: "Next check", about: "When the next report falls due.", nullable: true })
  nextCheckAt?: string;
}

keeps(Recall, nextRecallCheck);
