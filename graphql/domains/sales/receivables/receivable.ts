import { Ctx, Int, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { DunningLevel } from "./dunning.ts";
import { isOverdue, receivableLifecycle, ReceivableStatus } from "./receivableLifecycle.ts";
import { receivableFigures } from "./receivableFigures.ts";

/**
 * A receivable for one delivery. The invariants: the outstanding amount is the amount less settlements, credits and
 * write-offs, and never negative; credited and refunded together are the value of the goods that came back. 四(四)3
 */
@Entity<Receivable>({
  prefix: "rcv",
  domain: "sales",
  label: { zh: "应收账款", en: "Receivable" },
  about: "A receivable for one delivery.",
  clause: "四(四)3",
  number: "AR",
  representation: "number",
  search: ["number", "documentNumber"],
  lists: {
    all: ["dueOn", "createdAt", "nextDunningOn"],
    customerId: ["dueOn"],
    status: ["dueOn"],
    outstanding: ["dueOn"],
    "customerId+outstanding": ["dueOn"],
    salesOrderId: ["dueOn"],
    representativeId: ["dueOn"],
  },
  totals: ["outstanding"],
  countedByDay: { outstanding: "dueOn" },
  lifecycle: receivableLifecycle,
  events: {
    opened: { on: "ship", to: "OPEN", version: "2026-11-27", zh: "应收款已产生", en: "Receivable opened", about: { zh: "已发货物产生应付给我方的款项。", en: "Shipped goods are now payable to us." } },
    settled: { on: ["post", "inspect"], to: "SETTLED", version: "2026-11-27", zh: "应收款已结清", en: "Receivable settled", about: { zh: "该笔款项已全部结清。", en: "The receivable is fully settled." } },
  },
  figures: receivableFigures,
  timeline: [{ of: "customerId", kind: "RECEIVABLE", amount: "amount", also: ["representativeId"], at: { INVOICED: "shippedOn" } }],
})
export class Receivable extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that owes it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible representative; fixed once it is settled.", nullable: true })
  representativeId?: string;

  @Reference(() => Node, { zh: "销售订单", en: "Sales order", about: "Order of the delivery; none for a debt that was taken over.", holds: ["SalesOrder"], nullable: true })
  salesOrderId?: string;

  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that it is for; none for a debt that was taken over.", holds: ["Delivery"], nullable: true })
  deliveryId?: string;

  @Attribute(() => String, { zh: "原单据号", en: "Document number", about: "Number in the previous system, of a debt that was taken over on going live.", nullable: true })
  documentNumber?: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date of the delivery; the payment term starts here." })
  shippedOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day for payment without being overdue." })
  dueOn!: string;

  @Attribute(() => Money, { zh: "应收金额", en: "Amount", about: "Value of the delivery." })
  amount!: Money;

  @Attribute(() => Money, { zh: "已收金额", en: "Settled amount", about: "Amount settled with the customer's payments." })
  settled!: Money;

  @Attribute(() => Money, { zh: "退货冲减", en: "Credited", about: "Amount credited for returns." })
  credited!: Money;

  @Attribute(() => Money, { zh: "退回存款", en: "Refunded", about: "Credited to the customer's account for goods that were returned after they had been paid; taken back if that payment is reversed." })
  refunded!: Money;

  @Attribute(() => Money, { zh: "已核销坏账", en: "Written off", about: "Amount written off and neither reinstated nor returned as goods." })
  writtenOff!: Money;

  @Attribute(() => Money, { zh: "未收金额", en: "Outstanding", about: "Outstanding amount." })
  open!: Money;

  @Attribute(() => Boolean, { zh: "未结清", en: "Outstanding", about: "Whether an amount is outstanding." })
  outstanding!: boolean;

  @Attribute(() => DunningLevel, { zh: "当前催收阶段", en: "Last reminder", about: "Stage of the last reminder.", nullable: true })
  dunnedTo?: DunningLevel;

  @Attribute(() => LocalDate, { zh: "下次催收", en: "Next reminder", about: "Day from which the next reminder is due; empty while disputed.", nullable: true })
  nextDunningOn?: string;

  @Attribute(() => String, { zh: "争议原因", en: "Reason for dispute", about: "Why the customer contests it.", nullable: true })
  disputeReason?: string;

  @Attribute(() => ReceivableStatus, { zh: "状态", en: "Status", about: "Status of the receivable." })
  override status!: ReceivableStatus;
}

followsHandOver(Receivable, { inHandOf: "representativeId", filter: { outstanding: { eq: true } }, sort: "dueOn" });

@Resolver(() => Receivable)
export class ReceivableResolver extends EntityResolver(Receivable) {
  @Computed(Receivable, () => Int, { zh: "逾期天数", en: "Days overdue", about: "Days since the due date; 0 if not overdue." })
  daysOverdue(@Root() receivable: Receivable, @Ctx() ctx: Context): number {
    return isOverdue(receivable, ctx.today) ? daysBetween(receivable.dueOn, ctx.today) : 0;
  }
}
