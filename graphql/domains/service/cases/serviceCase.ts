/**
 * An inquiry, suggestion or complaint, from its arrival to its end. The invariants: response time runs from the arrival,
 * except while the company waits for the customer; and a missed deadline stays missed. 六(一)
 */
import { Int } from "type-graphql";
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { isPartner } from "../../../platform/access/principal.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { NextDue, TimeLimits } from "../../../platform/workingClock/timeLimits.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Employee } from "../../organization/people/employee.ts";
import { followsHandOver } from "../../sales/api.ts";
import { Contact } from "../../sales/customers/contact.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { CaseChannel, CaseKind, Severity } from "./caseKind.ts";
import { clockSince, enterHistory, historyFindings } from "./historicalCase.ts";
import { budget, ServiceRound } from "./rounds.ts";
import { CaseOutcome, CaseStatus, notAgainstCaller, serviceCaseLifecycle } from "./serviceCaseLifecycle.ts";
import { addMessage, type MessageContent, ServiceMessage } from "./serviceMessage.ts";

const isCounted = ({ status }: ServiceCase): boolean => status !== "SPAM" && status !== "MERGED";

/** Three years from the day on which it was closed last: as long as claims are usually brought. */
const caller: Personal = { purpose: "SERVICE", keepYears: 3, since: "closedOn" };

@Entity<ServiceCase>({
  prefix: "svc",
  domain: "service",
  label: { zh: "服务单", en: "Service case" },
  about: "An inquiry, suggestion or complaint of a customer.",
  clause: "六(一)",
  number: "FW",
  representation: "number",
  attachments: true,
  search: ["number", "subject"],
  imports: true,
  lists: {
    all: ["createdAt", "nextDueAt"],
    status: ["nextDueAt"],
    customerId: ["createdAt"],
    "assigneeId+status": ["nextDueAt"],
    representativeId: ["createdAt"],
    batchId: ["createdAt"],
    mergedIntoId: ["createdAt"],
    kind: ["createdAt"],
  },
  lifecycle: serviceCaseLifecycle,
  events: {
    accepted: { on: "accept", version: "2026-11-30", zh: "服务单已受理", en: "Service case accepted", about: { zh: "已有专人受理。", en: "Somebody has taken it on." } },
    answered: { on: "answer", version: "2026-11-30", zh: "服务单已答复", en: "Service case answered", about: { zh: "已给出答复，请确认或重新打开。", en: "It was answered; confirm the answer or reopen the case." } },
    closed: { on: ["confirm", "close", "expire"], to: "CLOSED", version: "2026-11-30", zh: "服务单已关闭", en: "Service case closed", about: { zh: "已确认、无异议或未回复而关闭。", en: "It was closed: confirmed, not objected to, or not replied to." } },
  },
  timeline: [{ of: "customerId", kind: "SERVICE", title: ({ number, subject }) => `${number} ${subject}`, at: { REPORTED: (one) => (isCounted(one) ? one.openedOn : undefined), ANSWERED: "answeredOn" } }],
})
export class ServiceCase extends NumberedDocument {
  @Attribute(() => CaseKind, { zh: "类别", en: "Kind", also: ["投诉类型", "服务类别"], about: "Kind of the case.", input: { required: true, once: true } })
  kind!: CaseKind;

  @Attribute(() => CaseChannel, { zh: "渠道", en: "Channel", also: ["来源", "受理渠道"], about: "How it came in; defaults to phone.", input: { once: true } })
  channel!: CaseChannel;

  @Attribute(() => Severity, { zh: "严重程度", en: "Severity", also: ["紧急程度", "优先级"], about: "Decides the response time; defaults to normal.", help: { zh: "决定答复时限；不填为一般。", en: "Decides the response time; normal where left empty." }, input: { once: true } })
  severity!: Severity;

  @Attribute(() => String, { zh: "主题", en: "Subject", also: ["标题", "投诉主题"], about: "Subject of the case.", input: { required: true, minLength: 2, maxLength: 200 } })
  subject!: string;

  @Attribute(() => String, { zh: "来访内容", en: "Question", also: ["内容", "投诉内容", "描述"], about: "The customer's first message.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 8_000 } })
  question!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", also: ["客户名称", "医院", "投诉单位"], about: "Customer who opened it; empty until known.", nullable: true, input: true })
  customerId?: string;

  @Reference(() => Contact, { zh: "联系人", en: "Contact", about: "Contact at the customer.", nullable: true, input: true })
  contactId?: string;

  @Attribute(() => String, { zh: "来访人", en: "Caller", about: "Name of the caller, if not a contact.", nullable: true, ofPerson: true, personal: caller, input: { maxLength: 60 } })
  callerName?: string;

  @Attribute(() => String, { zh: "来访电话", en: "Caller's phone", also: ["来电号码"], about: "Number to call back.", nullable: true, personal: caller, input: { pattern: "[+0-9 ()-]{5,30}" } })
  callerPhone?: string;

  @Attribute(() => String, { zh: "来访邮箱", en: "Caller's e-mail", about: "Address to write back to.", nullable: true, personal: caller, input: { pattern: emailPattern } })
  callerEmail?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that the case concerns.", nullable: true, input: true })
  productId?: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that the case concerns.", nullable: true, input: true })
  batchId?: string;

  @Attribute(() => String, { zh: "批号（客户所述）", en: "Batch number as stated", about: "Batch number as the customer states it.", nullable: true, input: { maxLength: 40 } })
  batchText?: string;

  @Attribute(() => Boolean, { zh: "批号不在系统内", en: "Unknown batch", about: "The company has never received a batch of this number: the goods may be counterfeit. Null otherwise.", nullable: true })
  unknownBatch?: true;

  @Reference(() => Node, { zh: "被投诉人", en: "Against", about: "Employee that the complaint concerns; they may neither work on the case nor close it.", help: { zh: "被投诉人不能处理或关闭此单。", en: "They may neither work on the case nor close it." }, holds: isPerson, nullable: true, input: true })
  againstId?: string;

  @Reference(() => Node, { zh: "承接", en: "Follows", about: "Earlier case that this one follows from.", holds: ["ServiceCase"], nullable: true, input: { once: true } })
  followsId?: string;

  @Reference(() => Node, { zh: "合并到", en: "Merged into", about: "Case that it was merged into.", holds: ["ServiceCase"], nullable: true })
  mergedIntoId?: string;

  @Reference(() => Node, { zh: "调查", en: "Investigation", about: "Investigation of a complaint.", holds: ["Investigation"], nullable: true })
  investigationId?: string;

  @Attribute(() => LocalDate, { zh: "调查完成日期", en: "Investigated on", about: "Business date on which the investigation was concluded; a complaint is answered only after it.", nullable: true })
  investigatedOn?: string;

  @Reference(() => Node, { zh: "质量案", en: "Quality case", about: "Quality case of the batch.", holds: ["QualityCase"], nullable: true })
  qualityCaseId?: string;

  @Reference(() => Employee, { zh: "受理人", en: "Assignee", about: "Who handles the case.", nullable: true })
  assigneeId?: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "The customer's representative, who may read it.", nullable: true })
  representativeId?: string;

  @TimeLimits()
  clocks?: KeptClock[];

  @NextDue()
  nextDueAt?: string;

  @Attribute(() => [ServiceRound], { zh: "轮次", en: "Rounds", about: "Each time the customer asked, oldest first." })
  rounds!: ServiceRound[];

  @Attribute(() => DateTime, { zh: "来访时间", en: "Arrived", also: ["到达时间", "投诉时间", "来电时间", "arrival"], about: "Arrival of a historical case (UTC); entered by the lead or imported.", nullable: true, input: { once: true, when: "past" } })
  arrivedAt?: string;

  @Attribute(() => Boolean, { zh: "历史服务单", en: "Historical", about: "Whether it was entered with times from before the system. Null otherwise.", nullable: true })
  historical?: true;

  @Attribute(() => LocalDate, { zh: "来访日期", en: "Opened on", about: "Business date on which it came in." })
  openedOn!: string;

  @Attribute(() => DateTime, { zh: "首次响应时间", en: "First response", about: "When a person first wrote to the customer or called (UTC); automatic messages do not count. Can be entered for historical cases only.", nullable: true, input: { once: true, when: "past" } })
  firstRespondedAt?: string;

  @Attribute(() => LocalDate, { zh: "首次响应日期", en: "First response on", about: "Business date of the first response.", nullable: true })
  firstRespondedOn?: string;

  @Attribute(() => Int, { zh: "首次响应用时（工作分钟）", en: "Minutes to the first response", about: "Working minutes until the first response.", nullable: true })
  firstResponseUsed?: number;

  @Attribute(() => DateTime, { zh: "等待客户起", en: "Waiting since", about: "Start of waiting for the customer (UTC); null while not waiting.", nullable: true })
  waitingSince?: string;

  @Attribute(() => DateTime, { zh: "提醒客户时间", en: "Reminded", about: "When the customer was reminded to reply (UTC).", nullable: true })
  remindedAt?: string;

  @Attribute(() => String, { zh: "答复", en: "Answer", about: "The last answer.", nullable: true, text: true })
  answer?: string;

  @Attribute(() => DateTime, { zh: "答复时间", en: "Answered", about: "When it was answered last (UTC). Can be entered for historical cases only.", nullable: true, input: { once: true, when: "past" } })
  answeredAt?: string;

  @Attribute(() => LocalDate, { zh: "答复日期", en: "Answered on", about: "Business date of the last answer.", nullable: true })
  answeredOn?: string;

  @Attribute(() => CaseOutcome, { zh: "关闭方式", en: "Closed as", about: "How it was closed last.", nullable: true })
  closedAs?: CaseOutcome;

  @Attribute(() => LocalDate, { zh: "关闭日期", en: "Closed on", about: "Business date on which it was closed last.", nullable: true })
  closedOn?: string;

  @Attribute(() => CaseStatus, { zh: "状态", en: "Status", about: "Status of the case." })
  override status!: CaseStatus;

  /** Time limits, fixed when kind, severity or round change, so that a new policy does not change open cases. */
  firstResponseMinutes?: number;
  answerMinutes?: number;

  /** Measures of its investigation that lack an owner or a date. */
  measuresUnplanned?: number;

  /** Message-ID of the customer's last mail, which the next reply answers. */
  lastMailId?: string;

  /** State before the last round, kept until the round is answered or withdrawn. */
  reopenedFrom?: "ANSWERED" | "CLOSED";
}

const clause = "六(一)";

const contactOfAnother = rule("CONTACT_OF_ANOTHER_CUSTOMER", { clause, message: { zh: () => "联系人不属于该客户", en: () => "The contact works for another customer" } });
const batchOfAnother = rule("BATCH_OF_ANOTHER_PRODUCT", { clause, message: { zh: () => "批次不属于该商品", en: () => "The batch is of another product" } });
const followsAnother = rule("FOLLOWS_ANOTHER_CUSTOMER", { clause, message: { zh: () => "所承接的服务单属于其他客户", en: () => "The earlier case is of another customer" } });

async function referenceFindings({ customerId, contactId, productId, batchId, followsId }: ServiceCase, { loader }: Context): Promise<Finding[]> {
  const [contact, batch, earlier] = await Promise.all([contactId ? loader.load<Contact>(contactId) : null, batchId ? loader.load<Batch>(batchId) : null, followsId ? loader.load<ServiceCase>(followsId) : null]);
  return [
    ...(contact && customerId && contact.customerId !== customerId ? [contactOfAnother(undefined, { field: "contactId" })] : []),
    ...(batch && productId && batch.productId !== productId ? [batchOfAnother(undefined, { field: "batchId" })] : []),
    ...(earlier && earlier.customerId !== customerId ? [followsAnother(undefined, { field: "followsId" })] : []),
  ];
}

/** The batches of this number, of the product if it is known. */
async function batchesNumbered(batchNumber: string, productId: string | undefined, ctx: Context): Promise<Batch[]> {
  const found: Batch[] = [];
  const filter = { batchNumber: { eq: batchNumber } };
  for await (const batch of readAll(ctx.table, Batch, { filter, orderBy: { sort: "createdAt", descending: false } })) if (!productId || batch.productId === productId) found.push(batch);
  return found;
}

/** Finds the batch by the customer's number if exactly one has it, and marks an unknown number. 六(一) */
async function findBatch(record: ServiceCase, ctx: Context): Promise<void> {
  record.unknownBatch = undefined;
  if (record.batchId || !record.batchText) return;
  const [batch, ...others] = await batchesNumbered(record.batchText, record.productId ?? undefined, ctx);
  if (!batch) record.unknownBatch = true;
  else if (others.length === 0) record.batchId = batch.id;
}

/** Derives the customer from the contact, the product from the batch, and the representative. */
async function complete(record: ServiceCase, ctx: Context): Promise<void> {
  const contact = record.contactId ? await ctx.loader.load<Contact>(record.contactId) : null;
  record.customerId ??= contact?.customerId;
  await findBatch(record, ctx);
  if (record.batchId) record.productId ??= (await ctx.loader.load<Batch>(record.batchId))?.productId;
  const customer = record.customerId ? await ctx.loader.load<Customer>(record.customerId) : null;
  record.representativeId = customer?.representativeId;
}

/** Initial kind, channel and severity; an API client of a partner may not set the severity. */
function begin(record: ServiceCase, { principal, today, now }: Context): void {
  if (isPartner(principal)) Object.assign(record, { channel: "API", severity: "NORMAL" });
  record.channel ??= "PHONE";
  record.severity ??= "NORMAL";
  Object.assign(record, { openedOn: today, rounds: [{ openedAt: now.toISOString() }] });
}

async function prepare({ record, before, uow, ctx }: Preparation<ServiceCase>): Promise<Finding[]> {
  const findings = [...(before ? await notAgainstCaller(before, ctx) : historyFindings(record, ctx)), ...(await referenceFindings(record, ctx))];
  if (findings.length > 0) return findings;
  await complete(record, ctx);
  if (before) return [];
  begin(record, ctx);
  requireRight(ctx.principal, ServiceCase, "create", record);
  await budget(record, ctx);
  addMessage(record, { direction: "IN", channel: record.channel, text: record.question }, { uow, ctx });
  await enterHistory(record, ctx);
  return [];
}

/** What a mail says about the case that it opens. */
export type MailedCase = Pick<ServiceCase, "subject" | "question"> & Partial<Pick<ServiceCase, "customerId" | "contactId" | "callerName" | "callerEmail" | "followsId">>;

/** A case that came in by mail: time counts from the moment at which it came in, whenever it is read. */
export async function openMailedCase(values: MailedCase, first: MessageContent, at: Date, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<ServiceCase> {
  const receivedAt = at.toISOString();
  const record = uow.create(ServiceCase, { ...values, kind: "INQUIRY", channel: "MAIL", severity: "NORMAL", status: "OPEN", duties: [], openedOn: businessDate(at), rounds: [{ openedAt: receivedAt }] });
  await complete(record, ctx);
  await budget(record, ctx);
  record.clocks = [await clockSince("firstResponse", record.firstResponseMinutes!, receivedAt, undefined, ctx), await clockSince("answer", record.answerMinutes!, receivedAt, undefined, ctx)];
  addMessage(record, first, { uow, ctx });
  return record;
}

/** The customer's new representative reads what is open, with all that was written about it. 四(三) */
followsHandOver(ServiceCase, {
  inHandOf: "representativeId",
  filter: { status: { in: ["OPEN", "ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER", "ANSWERED"] } },
  by: "customerId",
  sort: "createdAt",
  parts: ({ id }, { table }) => readAll(table, ServiceMessage, { filter: { caseId: { eq: id } }, orderBy: { sort: "sentAt", descending: false } }),
});

export const ServiceCaseResolver = EntityResolver(ServiceCase, { create: true, update: true, prepare });
