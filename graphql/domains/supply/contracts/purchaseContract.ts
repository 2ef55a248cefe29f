import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Supplier } from "../supplier/supplier.ts";
import { contentFindings, purchaseContractLifecycle, PurchaseContractStatus } from "./purchaseContractLifecycle.ts";

/**
 * What was agreed with a supplier for some time: how much is bought, and what is paid before goods come. The invariants:
 * orders under it never come to more than its amount, and what was prepaid never to more than it allows. 五(一)3
 */
@Entity<PurchaseContract>({
  prefix: "pcon",
  domain: "supply",
  label: { zh: "采购合同", en: "Purchase contract" },
  about: "An agreement with a supplier: what is bought under it, and what is paid before goods come.",
  clause: "五(一)3",
  number: "CG",
  representation: "number",
  attachments: true,
  search: ["number", "subject"],
  lists: { all: ["createdAt", "endsOn"], supplierId: ["createdAt"], status: ["createdAt", "endsOn"] },
  lifecycle: purchaseContractLifecycle,
})
export class PurchaseContract extends NumberedDocument {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who sells.", input: { required: true, once: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "标题", en: "Subject", about: "What it is about.", input: { required: true, minLength: 2, maxLength: 100 } })
  subject!: string;

  @Attribute(() => Money, { zh: "合同金额", en: "Amount", about: "What is bought under it at most, with tax.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => Money, { zh: "可预付金额", en: "Prepayable", about: "What may be paid before goods come, in all; 0 where nothing may.", help: { zh: "超过合同金额 30% 的须部门经理批准。", en: "More than 30 % of the amount needs the department manager." }, input: { required: true, min: 0 } })
  prepayable!: Money;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "Starts on", about: "First day on which orders may be placed under it.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "Ends on", about: "Last day on which orders may be placed, or something prepaid, under it.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => String, { zh: "条款", en: "Terms", about: "What else was agreed.", nullable: true, text: true, input: { maxLength: 2000 } })
  terms?: string;

  @Reference(() => File, { zh: "签署件", en: "Signed copy", about: "Scan of the signed contract; required to submit it.", nullable: true, input: true })
  signedFileId?: string;

  @Attribute(() => Money, { zh: "已下单", en: "Ordered", about: "Total of the submitted orders under it." })
  ordered!: Money;

  @Attribute(() => Money, { zh: "预付请款中", en: "Prepayment requested", about: "What approved payment requests are about to prepay." })
  requested!: Money;

  @Attribute(() => Money, { zh: "已预付", en: "Prepaid", about: "What was paid in advance." })
  prepaid!: Money;

  @Attribute(() => Money, { zh: "已抵扣", en: "Drawn", about: "What of it has paid invoices of its orders." })
  drawn!: Money;

  @Attribute(() => Money, { zh: "已退回预付", en: "Paid back", about: "What of it the supplier has paid back." })
  paidBack!: Money;

  @Attribute(() => PurchaseContractStatus, { zh: "状态", en: "Status", about: "Status of the contract." })
  override status!: PurchaseContractStatus;
}

function prepare({ record }: Preparation<PurchaseContract>): Finding[] {
  const none = money(0, record.amount.currency);
  Object.assign(record, { ordered: none, requested: none, prepaid: none, drawn: none, paidBack: none });
  return contentFindings(record);
}

export const PurchaseContractResolver = EntityResolver(PurchaseContract, { create: true, update: true, prepare });
