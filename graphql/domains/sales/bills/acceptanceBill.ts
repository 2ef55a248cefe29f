import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { recordRepresentative } from "../customers/customerWork.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { acceptanceBillLifecycle, AcceptanceBillStatus, billFindings } from "./acceptanceBillLifecycle.ts";

export const BillKind = enumeration("BillKind", "Who has accepted a bill.", {
  BANK: { zh: "银行承兑汇票", en: "Bank acceptance", about: "Accepted by a bank." },
  COMMERCIAL: { zh: "商业承兑汇票", en: "Commercial acceptance", about: "Accepted by a company." },
});
export type BillKind = ValueOf<typeof BillKind>;

/** A customer's bill: it pays when it is received, and what it paid is owed again when it is dishonoured. 四(四)3 */
@Entity<AcceptanceBill>({
  prefix: "abill",
  domain: "sales",
  label: { zh: "承兑汇票", en: "Acceptance bill" },
  about: "A bill that a customer pays with: it settles when it is received, and what it settled is owed again when it is dishonoured.",
  clause: "四(四)3",
  number: "AB",
  representation: "number",
  attachments: true,
  search: ["number", "billNumber", "issuer"],
  lists: { all: ["createdAt", "dueOn"], customerId: ["dueOn"], status: ["dueOn"], representativeId: ["dueOn"] },
  unique: ["billNumber"],
  claimsUnique: ({ status }) => status !== "CANCELLED",
  lifecycle: acceptanceBillLifecycle,
})
export class AcceptanceBill extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who pays with it.", input: { required: true } })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative when it was entered.", nullable: true })
  representativeId?: string;

  @Attribute(() => BillKind, { zh: "类型", en: "Kind", about: "Accepted by a bank or by a company.", input: { required: true } })
  kind!: BillKind;

  @Attribute(() => String, { zh: "票据号码", en: "Bill number", about: "Number of the bill; no bill is entered twice.", input: { required: true, pattern: "[0-9A-Za-z-]{8,40}" } })
  billNumber!: string;

  @Attribute(() => String, { zh: "出票人", en: "Issuer", about: "Who has issued it.", input: { required: true, maxLength: 100 } })
  issuer!: string;

  @Attribute(() => String, { zh: "承兑人", en: "Acceptor", about: "Who pays it when it is due.", input: { required: true, maxLength: 100 } })
  acceptor!: string;

  @Attribute(() => Money, { zh: "票面金额", en: "Amount", about: "Face value of the bill.", input: { required: true, min: 1, max: 100_000_000_000_000 } })
  amount!: Money;

  @Attribute(() => LocalDate, { zh: "收票日期", en: "Received on", about: "Date on which it was received.", input: { required: true, when: "any" } })
  receivedOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "First day on which it is paid.", input: { required: true, when: "any" } })
  dueOn!: string;

  @Reference(() => CashReceipt, { zh: "收款单", en: "Cash receipt", about: "Receipt that was posted for it.", nullable: true })
  cashReceiptId?: string;

  @Attribute(() => LocalDate, { zh: "托收日期", en: "Collected on", about: "Date on which the money arrived.", nullable: true })
  collectedOn?: string;

  @Attribute(() => AcceptanceBillStatus, { zh: "状态", en: "Status", about: "Status of the bill." })
  override status!: AcceptanceBillStatus;
}

export const AcceptanceBillResolver = EntityResolver(AcceptanceBill, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    await recordRepresentative(record, ctx);
    return billFindings(record, ctx);
  },
});
