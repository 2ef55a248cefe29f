import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { File } from "../../../platform/file/file.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { ClauseCheck } from "./contractChecklist.ts";
import { contractLifecycle, ContractStatus } from "./contractLifecycle.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";

/** One product of a contract with its price and agreed quantity. */
@ObjectType("ContractLine", { description: "One product of a contract." })
export class ContractLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Contracted product.", input: { required: true } })
  productId!: string;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack.", input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Agreed packs; empty if the quantity is unlimited.", help: { zh: "以盒计；不填则不限量。", en: "In packs; empty for any quantity." }, nullable: true, input: { min: 1, max: 100_000_000 } })
  quantity?: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times price; empty without a quantity.", nullable: true })
  amount?: Money;

  @Attribute(() => SafeInt, { zh: "已订数量", en: "Ordered", about: "Packs of confirmed orders, counted in the transactions that confirm them; never above the quantity." })
  orderedQuantity!: number;
}

/** The day on which it ended, where it ended in this way. */
const endedAs = (end: ContractStatus) => ({ status, endedOn }: Contract): string | undefined => (status === end ? endedOn : undefined);

/** From when it counts as signed: once legal has compared the signed copy with the draft. */
const signedOn = (contract: Contract): string | undefined => (contract.status === "COMPARING" ? undefined : contract.signedOn);

/** An agreement with one customer: products, prices, quantities and payment terms. 四(四)1 */
@Entity<Contract>({
  prefix: "contr",
  domain: "sales",
  label: { zh: "合同", en: "Contract" },
  about: "An agreement with one customer: products, prices, quantities and payment terms.",
  clause: "四(四)1",
  number: "HT",
  representation: "number",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "expiresOn"], customerId: ["expiresOn", "createdAt"], status: ["expiresOn", "createdAt"], sharedWithId: ["createdAt", "expiresOn"] },
  countedByDay: { status: "expiresOn" },
  lifecycle: contractLifecycle,
  events: {
    signed: { on: "confirmText", to: ["SIGNED", "PERFORMING"], version: "2026-11-27", zh: "合同已签署", en: "Contract signed", about: { zh: "合同已签署，自首日起生效。", en: "The contract is signed and takes effect on its start date." } },
    terminated: { on: "terminate", version: "2026-11-27", zh: "合同已解除", en: "Contract terminated", about: { zh: "合同提前终止。", en: "The contract was terminated early." } },
  },
  timeline: [{ of: "customerId", kind: "CONTRACT", title: ({ number, title }) => `${number} ${title}`, amount: "total", at: { SIGNED: signedOn, FULFILLED: endedAs("FULFILLED"), TERMINATED: endedAs("TERMINATED"), LAPSED: endedAs("LAPSED"), AMENDED: endedAs("AMENDED") } }],
})
export class Contract extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the contract.", input: { required: true, maxLength: 200 } })
  title!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "The customer.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative: the customer's, or the author if the customer has none.", nullable: true })
  representativeId?: string;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "Starts on", about: "First day on which it is in force.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "Ends on", about: "Last day on which it is in force.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it is no longer in force." })
  expiresOn!: string;

  @Attribute(() => Int, { zh: "账期（天）", en: "Payment term (days)", about: "Days from shipment until payment is due; defaults to the customer's term.", help: { zh: "自发货日起算；不填则用客户的账期。", en: "Counted from shipment; the customer's term where left empty." }, nullable: true, input: { min: 0, max: 365 } })
  paymentDays!: number;

  @Attribute(() => [ContractLine], { zh: "明细", en: "Lines", about: "Products and prices; all in one currency.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: ContractLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines; empty if a line has no quantity.", nullable: true })
  total?: Money;

  @Attribute(() => [ClauseCheck], { zh: "条款核对表", en: "Clause checklist", about: "Whether the contract covers every required clause.", nullable: true, input: { maxItems: 20 } })
  checklist!: ClauseCheck[];

  @Reference(() => File, { zh: "合同文本", en: "Draft text", about: "Text of the contract as legal is to review it.", help: { zh: "提交法务审核前必须上传；批准后凭其校验码核对签署件。", en: "Needed before legal reviews it; the signed copy is compared with it." }, nullable: true, input: true })
  draftFileId?: string;

  @Attribute(() => String, { zh: "文本校验码", en: "Text code", about: "First eight characters of the SHA-256 of the draft text; printed on what is signed.", nullable: true })
  draftCode?: string;

  @Reference(() => File, { zh: "签署件", en: "Signed file", about: "Scan of the contract signed by both parties.", nullable: true })
  signedFileId?: string;

  @Attribute(() => LocalDate, { zh: "签署日期", en: "Signed on", about: "Date on which both parties had signed.", nullable: true })
  signedOn?: string;

  @Attribute(() => String, { zh: "客户签署人", en: "Signed by", about: "Who signed for the customer.", nullable: true })
  signedByName?: string;

  @Reference(() => Employee, { zh: "比对人", en: "Compared by", about: "Who of legal last compared a signed copy with the approved draft.", nullable: true })
  comparedById?: string;

  @Attribute(() => DateTime, { zh: "比对时间", en: "Compared at", about: "When it was compared (UTC).", nullable: true })
  comparedAt?: string;

  @Attribute(() => String, { zh: "比对差异", en: "Differences", about: "Differences that the last comparison found; empty if there are none.", nullable: true })
  differences?: string;

  @Attribute(() => LocalDate, { zh: "终结日期", en: "Ended on", about: "Date on which it was fulfilled, terminated, amended or lapsed.", nullable: true })
  endedOn?: string;

  @Attribute(() => Int, { zh: "版本", en: "Revision", about: "1 for the contract as it was first made; each amendment counts up." })
  revision!: number;

  @Reference(() => Contract, { zh: "原版本", en: "Amends", about: "The version that this one replaces once it is signed.", nullable: true })
  previousId?: string;

  @Reference(() => Contract, { zh: "变更版本", en: "Amendment", about: "The version that amends this one, once drafted.", nullable: true })
  amendmentId?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "once it is signed" })
  sharedWithId?: string;

  @Attribute(() => ContractStatus, { zh: "状态", en: "Status", about: "Status of the contract." })
  override status!: ContractStatus;
}

sharesWith(Contract, ({ customerId }) => customerId, (contract) => signedOn(contract) !== undefined);
followsHandOver(Contract, { inHandOf: "representativeId", filter: { status: { in: ["DRAFT", "UNDER_REVIEW", "APPROVED", "COMPARING", "SIGNED", "PERFORMING"] } }, by: "customerId", sort: "createdAt" });
