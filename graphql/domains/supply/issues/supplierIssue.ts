import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Supplier } from "../supplier/supplier.ts";
import { issueLifecycle, SupplierIssueStatus } from "./supplierIssueLifecycle.ts";

export const SupplierIssueKind = enumeration("SupplierIssueKind", "What an issue with a supplier is about.", {
  QUALITY: { zh: "质量", en: "Quality", tone: "bad", about: "Settled by quality alone." },
  DELIVERY: { zh: "交付", en: "Delivery" },
  PRICE: { zh: "价格", en: "Price" },
  INVOICE: { zh: "发票", en: "Invoice" },
  DOCUMENTS: { zh: "随货资料", en: "Accompanying documents" },
  OTHER: { zh: "其他", en: "Other" },
});
export type SupplierIssueKind = ValueOf<typeof SupplierIssueKind>;

/** One message of the thread. */
@ObjectType("SupplierIssueMessage", { description: "A message between the company and a supplier about an issue." })
export class SupplierIssueMessage {
  @Attribute(() => Boolean, { zh: "供应商发言", en: "By the supplier", about: "Whether the supplier says it." })
  bySupplier!: boolean;

  @Reference(() => Node, { zh: "记录人", en: "Author", about: "Who wrote or recorded it.", holds: isAccount })
  authorId!: string;

  @Attribute(() => String, { zh: "内容", en: "Text", about: "What is said.", text: true })
  text!: string;

  @Attribute(() => DateTime, { zh: "时间", en: "At", about: "When it was written (UTC)." })
  at!: string;
}

const documentOfAnother = rule("ISSUE_DOCUMENT_OF_ANOTHER_SUPPLIER", {
  clause: "五(一)4",
  message: { zh: () => "该单据不是这家供应商的", en: () => "The document is not of this supplier" },
  remedy: { zh: () => "请选择该供应商的单据", en: () => "Choose one of the supplier's documents", by: [] },
});

const dueInPast = rule("ISSUE_DUE_IN_PAST", {
  clause: "五(一)4",
  message: { zh: () => "要求答复日已过", en: () => "The day by which an answer is wanted has passed" },
  remedy: { zh: () => "请填写今天或以后的日期", en: () => "Enter today or a later day", by: [] },
});

/** A question to a supplier that somebody follows until it is settled. 五(一)4 */
@Entity<SupplierIssue>({
  prefix: "sissue",
  domain: "supply",
  label: { zh: "供应问题", en: "Supplier issue" },
  about: "An issue with a supplier, from the question to its settlement.",
  clause: "五(一)4",
  number: "WT",
  representation: "number",
  attachments: true,
  search: ["number", "subject"],
  lists: { all: ["createdAt", "dueOn"], status: ["createdAt", "dueOn"], supplierId: ["createdAt"] },
  lifecycle: issueLifecycle,
  events: {
    raised: { on: ["create", "ask"], to: "OPEN", version: "2026-11-30", zh: "供应问题待答复", en: "Issue to answer", about: { zh: "请在要求的日期前答复。", en: "An answer is wanted by the day that it names." } },
    settled: { on: "resolve", version: "2026-11-30", zh: "供应问题已解决", en: "Issue settled", about: { zh: "问题已解决。", en: "The issue is settled." } },
  },
})
export class SupplierIssue extends NumberedDocument {
  @Attribute(() => SupplierIssueKind, { zh: "类型", en: "Kind", about: "What it is about; quality issues are settled by quality alone.", input: { required: true, once: true } })
  kind!: SupplierIssueKind;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who is asked.", input: { required: true, once: true } })
  supplierId!: string;

  @Reference(() => Node, { zh: "相关单据", en: "Document", about: "Document of the supplier that it is about.", holds: ["PurchaseOrder", "GoodsReceipt", "SupplierInvoice", "PurchaseReturn"], nullable: true, input: { once: true } })
  documentId?: string;

  @Attribute(() => String, { zh: "标题", en: "Subject", about: "What it is about, in a few words.", input: { required: true, minLength: 2, maxLength: 100 } })
  subject!: string;

  @Attribute(() => String, { zh: "问题描述", en: "Question", about: "What the supplier is asked.", text: true, input: { required: true, minLength: 5, maxLength: 2000 } })
  question!: string;

  @Attribute(() => Boolean, { zh: "严重", en: "Serious", about: "A serious quality issue: it costs points in the supplier's evaluation.", input: { required: true } })
  serious!: boolean;

  @Attribute(() => LocalDate, { zh: "要求答复日", en: "Answer by", about: "Day by which an answer is wanted.", input: { required: true, when: "any" } })
  dueOn!: string;

  @Attribute(() => [SupplierIssueMessage], { zh: "往来记录", en: "Thread", about: "What was said, in order." })
  thread!: SupplierIssueMessage[];

  @Attribute(() => DateTime, { zh: "首次答复", en: "First answer", about: "When the supplier answered first (UTC).", nullable: true })
  answeredAt?: string;

  @Attribute(() => Boolean, { zh: "两个工作日内答复", en: "Answered in two working days", about: "Whether that was within two working days; empty before.", nullable: true })
  answeredInTime?: boolean;

  @Attribute(() => String, { zh: "处理结果", en: "Settlement", about: "How it was settled.", nullable: true, text: true })
  settlement?: string;

  @Attribute(() => SupplierIssueStatus, { zh: "状态", en: "Status", about: "Status of the issue." })
  override status!: SupplierIssueStatus;
}

async function prepare({ record, before, ctx }: Preparation<SupplierIssue>): Promise<Finding[]> {
  record.thread = before?.thread ?? [];
  const document = record.documentId ? await ctx.loader.load<Node & { supplierId?: string }>(record.documentId) : null;
  return [
    ...(document && document.supplierId !== record.supplierId ? [documentOfAnother(undefined, { field: "documentId" })] : []),
    ...(record.dueOn < ctx.today && record.dueOn !== before?.dueOn ? [dueInPast(undefined, { field: "dueOn" })] : []),
  ];
}

export const SupplierIssueResolver = EntityResolver(SupplierIssue, { create: true, update: true, prepare });
