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
import { Region } from "../regions/region.ts";
import { lineFigures } from "../statistics/salesFigures.ts";
import type { SalesOrder } from "./salesOrder.ts";

/**
 * One line of a sales order as a separate record, derived from the order. Lines are edited and checked inside their
 * orders; here they can be listed, so that the lines behind a figure are one query per page, and each contributes a few
 * figures instead of hundreds per order. 四(四)4
 */
@Entity<SalesOrderLine>({
  prefix: "sol",
  domain: "sales",
  label: { zh: "销售明细", en: "Sales order line" },
  about: "One line of a sales order in the statistics, net of cancellations and returns.",
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
  shards: { all: 4 },
  audited: false,
  derivedFrom: "salesOrderId",
  figures: lineFigures,
})
export class SalesOrderLine extends Node {
  @Reference(() => Node, { zh: "销售订单", en: "Sales order", about: "Order of the line.", holds: ["SalesOrder"] })
  salesOrderId!: string;

  @Attribute(() => String, { zh: "订单号", en: "Order number", about: "Number of the order." })
  orderNumber!: string;

  @Attribute(() => Int, { zh: "行号", en: "Line", about: "Running number within the order." })
  line!: number;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who ordered." })
  customerId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "Region of the customer when it ordered." })
  regionId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Ordered product." })
  productId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: 'Responsible representative when it was ordered; "none" if there was none.' })
  representativeId!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Order date, used for all figures." })
  orderedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs ordered, net of cancellations and returns." })
  quantity!: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount of those packs.", nullable: true })
  amount!: Money;
}

export const SalesOrderLineResolver = EntityResolver(SalesOrderLine);

/** A confirmed order's lines, net of cancellations and returns. */
export function countedLines({ id, number, customerId, regionId, representativeId = nobody, orderedOn, status, lines, updatedAt, createdById }: SalesOrder): Node[] {
  if (!orderedOn || status === "DRAFT" || status === "CANCELLED") return [];
  return lines.flatMap(({ productId, quantity, amount, freeWithLine, cancelledQuantity, returnedQuantity }, i) => {
    const net = quantity - cancelledQuantity - returnedQuantity;
    // What is given away would lower the prices that the statistics show.
    if (net <= 0 || freeWithLine) return [];
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
      // The line's amount, divided equally among its packs: exact if the amount is quantity times price.
      amount: money(Number((BigInt(amount.amount) * BigInt(net)) / BigInt(quantity)), amount.currency),
    };
    return [Object.assign(Object.create(SalesOrderLine.prototype) as SalesOrderLine, values)];
  });
}

/** Representative value for orders without one, so that their lines are listed and counted like others. */
const nobody = "none";
