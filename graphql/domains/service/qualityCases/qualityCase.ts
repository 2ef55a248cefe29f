/**
 * Complaints about one batch, handled as one case by quality. The invariant: a batch has one open case at
 * most; an accepted complaint opens or joins it in the same transaction. 六(一), GSP
 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import type { KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { TimeLimits } from "../../../platform/workingClock/timeLimits.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Employee } from "../../organization/people/employee.ts";
import { openBatchHold } from "../../supply/api.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import { isGraver, Severity } from "../cases/caseKind.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { servicePolicy } from "../cases/servicePolicy.ts";
import { FaultKind, HoldDecision, qualityCaseLifecycle, QualityCaseStatus } from "./qualityCaseLifecycle.ts";

@ObjectType("ReportedCase", { description: "A complaint that belongs to a quality case." })
export class ReportedCase {
  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "The complaint." })
  caseId!: string;
}

@Entity<QualityCase>({
  prefix: "qcase",
  domain: "service",
  label: { zh: "质量案", en: "Quality case" },
  about: "Complaints about one batch, handled as one case by quality.",
  clause: "六(一) · GSP",
  number: "ZL",
  representation: "number",
  attachments: true,
  search: ["number", "batchText"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"], supplierId: ["createdAt"], sharedWithId: ["createdAt"] },
  lifecycle: qualityCaseLifecycle,
})
export class QualityCase extends NumberedDocument {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that the complaints concern.", nullable: true })
  productId?: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that the complaints concern; empty if the company has never received it.", nullable: true })
  batchId?: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number as the customer states it.", nullable: true })
  batchText?: string;

  @Attribute(() => Boolean, { zh: "疑似假药", en: "Suspected counterfeit", about: "The company has never received a batch of this number. Null otherwise.", nullable: true })
  counterfeitSuspected?: true;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who delivered the batch.", nullable: true })
  supplierId?: string;

  @Attribute(() => Severity, { zh: "严重程度", en: "Severity", about: "Severity of its most severe complaint." })
  severity!: Severity;

  @Attribute(() => [ReportedCase], { zh: "投诉", en: "Complaints", about: "The complaints that belong to it." })
  reports!: ReportedCase[];

  @TimeLimits()
  clocks?: KeptClock[];

  @Attribute(() => HoldDecision, { zh: "处置决定", en: "Decision", about: "Whether the batch is held during the investigation.", nullable: true })
  holdDecision?: HoldDecision;

  @Attribute(() => String, { zh: "决定理由", en: "Reason for the decision", about: "Reason for the decision.", nullable: true, text: true })
  decisionReason?: string;

  @Reference(() => Employee, { zh: "决定人", en: "Decided by", about: "Who decided.", nullable: true })
  decidedById?: string;

  @Reference(() => Node, { zh: "质量锁定", en: "Hold", about: "Hold on the batch that the case has opened.", holds: ["Hold"], nullable: true })
  holdId?: string;

  @Attribute(() => DateTime, { zh: "通知供应商时间", en: "Supplier notified", about: "When the supplier was notified (UTC); its API clients may read the case from then on.", nullable: true })
  supplierToldAt?: string;

  @SharedWith(() => Supplier, { party: { zh: "供应商", en: "supplier" }, once: "once it has been notified of the case" })
  sharedWithId?: string;

  @Attribute(() => FaultKind, { zh: "结论", en: "Fault", about: "Whether the batch has a fault.", nullable: true })
  fault?: FaultKind;

  @Attribute(() => String, { zh: "结论说明", en: "Conclusion", about: "Findings about the batch.", nullable: true, text: true })
  conclusion?: string;

  @Reference(() => Node, { zh: "召回", en: "Recall", about: "Recall opened because of it.", holds: ["Recall"], nullable: true })
  recallId?: string;

  @Attribute(() => LocalDate, { zh: "关闭日期", en: "Closed on", about: "Business date on which it was closed.", nullable: true })
  closedOn?: string;

  @Attribute(() => QualityCaseStatus, { zh: "状态", en: "Status", about: "Status of the case." })
  override status!: QualityCaseStatus;

  /** Working minutes for the decision, fixed when the case was opened. */
  decisionMinutes?: number;
}

sharesWith(QualityCase, ({ supplierId }) => supplierId!, ({ supplierId, supplierToldAt }) => Boolean(supplierId && supplierToldAt));

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

/** A critical complaint holds the batch at once; quality then decides whether the hold stays. */
function holdAtOnce(record: QualityCase, batch: Batch | undefined, severity: Severity, work: Work): void {
  if (severity !== "CRITICAL" || !batch || record.holdId || record.holdDecision) return;
  record.holdId = openBatchHold(batch, { reason: "QUALITY_CASE", note: `质量案：${record.reports.length} 起投诉，严重`, sourceId: record.id }, work).id;
}

async function openCase({ id: caseId, productId, batchText, severity }: ServiceCase, batch: Batch | undefined, { uow, ctx }: Work): Promise<QualityCase> {
  const { qualityDecision: decisionMinutes } = await servicePolicy(ctx);
  const record = uow.create(QualityCase, {
    productId: batch?.productId ?? productId,
    batchId: batch?.id,
    batchText: batch?.batchNumber ?? batchText,
    counterfeitSuspected: batch ? undefined : true,
    supplierId: batch?.supplierId,
    severity,
    reports: [{ caseId }],
    decisionMinutes,
    status: "OPENED",
    duties: [],
  });
  if (batch) uow.edit(batch).openQualityCaseId = record.id;
  return record;
}

function join(record: QualityCase, { id: caseId, severity }: ServiceCase): void {
  record.reports = [...record.reports, { caseId }];
  if (isGraver(severity, record.severity)) record.severity = severity;
}

/** Of two simultaneous complaints both write the batch, so the later one is retried and joins. */
async function openOrJoin(complaint: ServiceCase, work: Work): Promise<string> {
  const loaded = complaint.batchId ? await work.ctx.loader.load<Batch>(complaint.batchId) : null;
  const batch = loaded ?? undefined;
  const open = batch?.openQualityCaseId ? await work.ctx.loader.load<QualityCase>(batch.openQualityCaseId) : null;
  const record = open ? work.uow.edit(open) : await openCase(complaint, batch, work);
  if (open) join(record, complaint);
  holdAtOnce(record, batch, complaint.severity, work);
  return record.id;
}

const taken: readonly string[] = ["ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER", "ANSWERED"];

/** Opens a quality case when a complaint is accepted, reclassified or matched to a batch. */
keeps(ServiceCase, async (record, { uow, ctx }) => {
  const { kind, batchId, unknownBatch, qualityCaseId, status } = record;
  if (kind !== "QUALITY_COMPLAINT" || qualityCaseId || !taken.includes(status) || (!batchId && !unknownBatch)) return;
  record.qualityCaseId = await openOrJoin(record, { uow, ctx });
});

export const QualityCaseResolver = EntityResolver(QualityCase);
