import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money, sum } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { declarePaper } from "../../../platform/paper/paper.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Location } from "../../supply/places/location.ts";
import { partOf } from "../../catalogue/api.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { returnFindings, salesReturnLifecycle, SalesReturnStatus } from "./salesReturnLifecycle.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";

/** As many as people enter and check on one page; more than a transaction holds are posted in pieces (returnLines.ts). */
export const linesPerReturn = 200;

/** Returned packs of one delivery line, always of the batch that was sold. */
@ObjectType("SalesReturnLine", { description: "Returned packs of one delivery line." })
export class SalesReturnLine {
  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1.", input: { required: true, min: 1, max: 200 } })
  deliveryLine!: number;

  @Attribute(() => SafeInt, { zh: "退回数量", en: "Quantity", about: "Packs to return; at most those delivered and not yet returned.", help: { zh: "不超过该发货单已发且未退的数量。", en: "At most what was delivered and has not come back." }, input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "The delivery line's product." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack, as sold." })
  batchNumber!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "The batch that was sold." })
  batchId!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Quantity times the price of the order.", nullable: true })
  amount!: Money;

  @Attribute(() => SafeInt, { zh: "合格数量", en: "Qualified", about: "Packs that passed inspection.", nullable: true })
  qualifiedQuantity?: number;

  @Attribute(() => SafeInt, { zh: "不合格数量", en: "Rejected", about: "Packs that failed inspection.", nullable: true })
  rejectedQuantity?: number;
}

/** A customer's return: received separately, inspected, then restocked or rejected. 四(四)2, GSP 销后退回 */
@Entity<SalesReturn>({
  prefix: "sret",
  domain: "sales",
  label: { zh: "销后退回单", en: "Sales return" },
  about: "A customer's return from one delivery.",
  clause: "四(四)2 · GSP 销后退回",
  number: "SR",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], deliveryId: ["createdAt"], customerId: ["createdAt"], salesOrderId: ["createdAt"] },
  lifecycle: salesReturnLifecycle,
  events: {
    approved: { on: "approve", to: "APPROVED", version: "2026-11-27", zh: "销后退回已批准", en: "Sales return approved", about: { zh: "货物可以退回。", en: "The goods may be returned." } },
    received: { on: "receive", version: "2026-11-27", zh: "销后退回已收货", en: "Sales return received", about: { zh: "退回的货物已到，等待验收。", en: "The returned goods have arrived and await inspection." } },
    inspected: { on: "inspect", version: "2026-11-27", zh: "销后退回已验收", en: "Sales return inspected", about: { zh: "退回的货物已验收并记入账户。", en: "The returned goods were inspected and credited." } },
  },
  timeline: [{ of: "customerId", kind: "DELIVERY", amount: "total", at: { RETURNED: "receivedOn" } }],
})
export class SalesReturn extends NumberedDocument {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Delivery that is returned.", input: { required: true, once: true } })
  deliveryId!: string;

  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order of the delivery." })
  salesOrderId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Returning customer." })
  customerId!: string;

  @Reference(() => Node, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative.", holds: isPerson, nullable: true })
  representativeId?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Reason", about: "Reason for the return.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  returnReason!: string;

  @Attribute(() => [SalesReturnLine], { zh: "明细", en: "Lines", about: "Returned goods, batch by batch.", input: { required: true, minItems: 1, maxItems: linesPerReturn } })
  lines!: SalesReturnLine[];

  @Attribute(() => Money, { zh: "总金额", en: "Total", about: "Sum of the lines, to be credited.", nullable: true })
  total!: Money;

  @Attribute(() => Boolean, { zh: "已先行入账", en: "Credited before", about: "The customer was credited before the goods came back: it refused them at the hand-over, or they had been declared lost.", nullable: true })
  creditedBefore?: true;

  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Location while awaiting inspection.", nullable: true })
  locationId?: string;

  @Attribute(() => LocalDate, { zh: "收货日期", en: "Received on", about: "Date on which it arrived.", nullable: true })
  receivedOn?: string;

  @Attribute(() => DateTime, { zh: "收货时间", en: "Received at", about: "When it arrived (UTC).", nullable: true })
  receivedAt?: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Temperature of cold goods when they came back.", nullable: true })
  arrivalTemperature?: number;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => SalesReturnStatus, { zh: "状态", en: "Status", about: "Status of the return." })
  override status!: SalesReturnStatus;
}

followsHandOver(SalesReturn, { inHandOf: "representativeId", filter: { status: { in: ["DRAFT", "SUBMITTED", "APPROVED", "RETURN_IN_TRANSIT", "RECEIVED"] } }, by: "status", sort: "createdAt" });

const notDelivered = rule<{ number: string }>("NOT_DELIVERED", {
  clause: "四(四)2 · GSP 销后退回",
  message: { zh: ({ number }) => `发货单 ${number} 尚未发货`, en: ({ number }) => `The delivery ${number} has not been shipped` },
});

const lineTwice = rule("SAME_LINE_TWICE", { message: { zh: () => "同一发货行出现两次", en: () => "The same delivery line appears twice" } });

function findingsAgainst(record: SalesReturn, delivery: Delivery): Finding[] {
  const left = ["SHIPPED", "SIGNED", "RETURNED", "LOST"].includes(delivery.status) && !delivery.historical;
  if (!left) return [notDelivered({ number: delivery.number }, { field: "deliveryId", record: delivery })];
  const twice = record.lines.flatMap(({ deliveryLine }, i) => (record.lines.findIndex((one) => one.deliveryLine === deliveryLine) < i ? [lineTwice(undefined, { field: `lines.${i}.deliveryLine` })] : []));
  return [...twice, ...returnFindings(record, delivery, (i) => `lines.${i}.quantity`)];
}

/** Copies product, batch and price from the delivery. */
async function prepare({ record, before, ctx }: Preparation<SalesReturn>): Promise<Finding[]> {
  const delivery = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  const [{ total }, { representativeId }] = await Promise.all([ctx.loader.load<SalesOrder>(delivery.salesOrderId), ctx.loader.load<Customer>(delivery.customerId)]) as [SalesOrder, Customer];
  Object.assign(record, { salesOrderId: delivery.salesOrderId, customerId: delivery.customerId, representativeId });
  if (!before) requireRight(ctx.principal, SalesReturn, "create", record);
  const findings = findingsAgainst(record, delivery);
  if (findings.length > 0) return findings;
  record.lines = record.lines.map(({ deliveryLine, quantity }) => {
    const sold = delivery.lines[deliveryLine - 1]!;
    const { productId, batchNumber, batchId } = sold;
    return { deliveryLine, quantity, productId, batchNumber: batchNumber!, batchId: batchId!, amount: money(partOf(sold, quantity), sold.amount.currency) };
  });
  record.total = sum(record.lines.map(({ amount }) => amount), total.currency);
  return [];
}

declarePaper(SalesReturn, {
  name: "salesReturn",
  label: { zh: "退货单", en: "Sales return" },
  about: "Goods returned by a customer, with the result of their inspection.",
  facts: ["customerId", "deliveryId", "salesOrderId", "representativeId", "receivedOn", "arrivalTemperature", "locationId", "returnReason"],
  lines: { of: "lines", columns: ["productId", "batchNumber", { path: "batchId.printedExpiry", zh: "有效期至（印刷）", en: "Expiry as printed" }, "quantity", "qualifiedQuantity", "rejectedQuantity", "amount"] },
  totals: ["total"],
  signatures: [
    { zh: "收货员签字", en: "Receiver" },
    { zh: "验收员签字", en: "Inspector" },
  ],
});

export const SalesReturnResolver = EntityResolver(SalesReturn, { create: true, update: true, prepare });
