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
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";
import { DunningLevel } from "./dunning.ts";
import { isOverdue, receivableLifecycle, ReceivableStatus } from "./receivableLifecycle.ts";
import { receivableFigures } from "./receivableFigures.ts";

/**
 * What a customer owes for one delivery. The invariant: open is the amount less what was settled, credited and written
 * off, and never negative. 四(四)3
 */
@Entity<Receivable>({
  prefix: "rcv",
  domain: "sales",
  label: { zh: "应收账款", en: "Receivable" },
  about: "What a customer owes for one delivery.",
  clause: "四(四)3",
  number: "AR",
  representation: "number",
  search: ["number"],
  lists: {
    all: ["dueOn", "createdAt", "nextDunningOn"],
    customerId: ["dueOn"],
    status: ["dueOn"],
    outstanding: ["dueOn"],
    "customerId+outstanding": ["dueOn"],
    salesOrderId: ["dueOn"],
    representativeId: ["dueOn"],
  },
  countedByDay: { outstanding: "dueOn" },
  lifecycle: receivableLifecycle,
  events: {
    opened: { on: "ship", to: "OPEN", version: "2026-11-27", zh: "应收款已产生", en: "Receivable opened", about: { zh: "已发货物产生应付给我方的款项。", en: "What was shipped is owed." } },
    settled: { on: ["post", "inspect"], to: "SETTLED", version: "2026-11-27", zh: "应收款已结清", en: "Receivable settled", about: { zh: "该笔款项已全部结清。", en: "Nothing of it is owed any more." } },
  },
  figures: receivableFigures,
  derives: (one) => archived(one, { customerId: one.customerId, kind: "RECEIVABLE", representativeId: one.representativeId, title: one.number, amount: one.amount, events: { INVOICED: one.shippedOn } }),
})
export class Receivable extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who owes it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "业务员", en: "Representative", about: "Who looks after the customer, as long as it is owed; then who did when it was settled.", nullable: true })
  representativeId?: string;

  @Reference(() => Node, { zh: "销售订单", en: "Sales order", about: "Order that was delivered." })
  salesOrderId!: string;

  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that it is owed for." })
  deliveryId!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date of the delivery; the days to pay count from it." })
  shippedOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day on which it is paid in time." })
  dueOn!: string;

  @Attribute(() => Money, { zh: "应收金额", en: "Amount", about: "Value of the delivery." })
  amount!: Money;

  @Attribute(() => Money, { zh: "已收金额", en: "Settled", about: "What was settled with the customer's payments." })
  settled!: Money;

  @Attribute(() => Money, { zh: "退货冲减", en: "Credited", about: "What was credited for goods that came back." })
  credited!: Money;

  @Attribute(() => Money, { zh: "已核销坏账", en: "Written off", about: "What was given up." })
  writtenOff!: Money;

  @Attribute(() => Money, { zh: "未收金额", en: "Open", about: "What is still owed." })
  open!: Money;

  @Attribute(() => Boolean, { zh: "未结清", en: "Outstanding", about: "Whether anything is still owed." })
  outstanding!: boolean;

  @Attribute(() => DunningLevel, { zh: "已催至", en: "Dunned to", about: "The last dunning step that was taken.", nullable: true })
  dunnedTo?: DunningLevel;

  @Attribute(() => LocalDate, { zh: "下次催收", en: "Next dunning", about: "Day from which the next dunning step is due, unless it is settled before; none while disputed.", nullable: true })
  nextDunningOn?: string;

  @Attribute(() => String, { zh: "争议原因", en: "Reason of the dispute", about: "Why the customer contests it.", nullable: true })
  disputeReason?: string;

  @Attribute(() => ReceivableStatus, { zh: "状态", en: "Status", about: "Where it stands." })
  override status!: ReceivableStatus;
}

@Resolver(() => Receivable)
export class ReceivableResolver extends EntityResolver(Receivable) {
  @Computed(Receivable, () => Int, { zh: "逾期天数", en: "Days overdue", about: "Days since it was due; 0 while it is not overdue." })
  daysOverdue(@Root() receivable: Receivable, @Ctx() ctx: Context): number {
    return isOverdue(receivable, ctx.today) ? daysBetween(receivable.dueOn, ctx.today) : 0;
  }
}
