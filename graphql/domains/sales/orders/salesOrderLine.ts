import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import { Region } from "../customers/region.ts";
import { lineFigures } from "../statistics/salesFigures.ts";
import type { SalesOrder } from "./salesOrder.ts";

/**
 * One line of a sales order as a record of its own, which follows from the order and is entered by nobody. Lines live
 * inside their orders, where they are edited and checked; here they can be listed, so that what stands behind any
 * figure is one query per page, and each contributes its own few figures instead of an order its hundreds. 四(四)4
 */
@Entity<SalesOrderLine>({
  prefix: "sol",
  domain: "sales",
  label: { zh: "销售明细", en: "Sales order line" },
  about: "What one line of a sales order comes to in the statistics: less what was cancelled and returned.",
  clause: "四(四)4",
  representation: "orderNumber",
  lists: {
    all: ["orderedOn", "amount"],
    salesOrderId: ["orderedOn"],
    regionId: ["orderedOn"],
    productId: ["orderedOn"],
    representativeId: ["orderedOn"],
    customerId: ["orderedOn"],
    "regionId+productId": ["orderedOn"],
    "regionId+productId+representativeId": ["orderedOn"],
  },
  audited: false,
  derivedFrom: "salesOrderId",
  figures: lineFigures,
})
export class SalesOrderLine extends Node {
  @Reference(() => Node, { zh: "销售订单", en: "Sales order", about: "Order that it is a line of." })
  salesOrderId!: string;

  @Attribute(() => String, { zh: "订单号", en: "Order number", about: "Number of the order." })
  orderNumber!: string;

  @Attribute(() => Int, { zh: "行号", en: "Line", about: "Running number within the order." })
  line!: number;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who ordered." })
  customerId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "Region of the customer when it ordered." })
  regionId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "What was ordered." })
  productId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Representative", about: 'Who looked after the customer when it ordered; "none" where nobody did.' })
  representativeId!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date that all figures are by." })
  orderedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs ordered, less what was cancelled and returned." })
  quantity!: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "What those packs come to.", nullable: true })
  amount!: Money;
}

export const SalesOrderLineResolver = EntityResolver(SalesOrderLine);

/** What an order comes to once it is confirmed: each line less what was cancelled of it and what came back. */
export function countedLines({ id, number, customerId, regionId, representativeId = nobody, orderedOn, status, lines, updatedAt, createdById }: SalesOrder): Node[] {
  if (!orderedOn || status === "DRAFT" || status === "CANCELLED") return [];
  return lines.flatMap(({ productId, quantity, amount, cancelledQuantity, returnedQuantity }, i) => {
    const net = quantity - cancelledQuantity - returnedQuantity;
    if (net <= 0) return [];
    const values = {
      id: `sol_${id.slice(id.indexOf("_") + 1)}.${i + 1}`,
      version: 1,
      createdAt: updatedAt,
      updatedAt,
      createdById,
      salesOrderId: id,
      orderNumber: number,
      line: i + 1,
      customerId,
      regionId,
      productId,
      representativeId,
      orderedOn,
      quantity: net,
      // The line's own amount, of which each pack is an equal part: exact where amounts are quantity times price.
      amount: money(Number((BigInt(amount.amount) * BigInt(net)) / BigInt(quantity)), amount.currency),
    };
    return [Object.assign(Object.create(SalesOrderLine.prototype) as SalesOrderLine, values)];
  });
}

/** Stands for the representative of an order that has none, so that its lines are listed and counted like others. */
const nobody = "none";
