import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { marginFigures } from "./marginFigures.ts";

/**
 * What was earned on one line of a delivery: its value without tax, less what its packs had cost when they left. Derived
 * from the delivery, so what comes back, is refused or lost is taken out of both. 四(四)4
 */
@Entity<MarginLine>({
  prefix: "mrg",
  domain: "sales",
  label: { zh: "毛利明细", en: "Margin line" },
  about: "Margin of one line of a delivery: its net value less the cost of its packs, without returned or lost packs.",
  clause: "四(四)4",
  representation: "deliveryNumber",
  lists: { all: ["shippedOn", "margin"], salesOrderId: ["shippedOn"], deliveryId: ["shippedOn"], productId: ["shippedOn"], customerId: ["shippedOn"], representativeId: ["shippedOn"] },
  audited: false,
  derivedFrom: "deliveryId",
  figures: marginFigures,
})
export class MarginLine extends Node {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery of the line.", holds: ["Delivery"] })
  deliveryId!: string;

  @Attribute(() => String, { zh: "发货单号", en: "Delivery number", about: "Number of the delivery." })
  deliveryNumber!: string;

  @Reference(() => Node, { zh: "销售订单", en: "Sales order", about: "Order of the delivery.", holds: ["SalesOrder"] })
  salesOrderId!: string;

  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1." })
  orderLine!: number;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who bought it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: 'Representative of the order; "none" if there was none.' })
  representativeId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Sold product." })
  productId!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it left." })
  shippedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs that stayed with the customer." })
  quantity!: number;

  @Attribute(() => Money, { zh: "不含税收入", en: "Net revenue", about: "Value of those packs without tax." })
  revenue!: Money;

  @Attribute(() => Money, { zh: "销售成本", en: "Cost of sales", about: "Cost of those packs at shipping, without tax." })
  cost!: Money;

  @Attribute(() => Money, { zh: "毛利", en: "Margin", about: "Net revenue less cost of sales." })
  margin!: Money;
}

export const MarginLineResolver = EntityResolver(MarginLine);

/** Lines of which revenue and cost are known, in one currency; what is given away has cost and no revenue. */
export function marginLines({ id, number, salesOrderId, customerId, soldById = "none", shippedOn, lines, updatedAt, createdById }: Delivery): Node[] {
  if (!shippedOn) return [];
  return lines.flatMap(({ orderLine, productId, quantity, returnedQuantity, lostQuantity = 0, net, cost }, i) => {
    const kept = quantity - returnedQuantity - lostQuantity;
    if (!net || !cost || net.currency !== cost.currency || kept <= 0) return [];
    const [revenue, costOfSales] = [roundedShare(net.amount, kept, quantity), roundedShare(cost.amount, kept, quantity)];
    const { currency } = net;
    const values = {
      id: `mrg_${id.slice(id.indexOf("_") + 1)}.${i + 1}`,
      version: 1,
      createdAt: updatedAt,
      updatedAt,
      createdById,
      deliveryId: id,
      deliveryNumber: number,
      salesOrderId,
      orderLine,
      customerId,
      representativeId: soldById,
      productId,
      shippedOn,
      quantity: kept,
      revenue: money(revenue, currency),
      cost: money(costOfSales, currency),
      margin: money(revenue - costOfSales, currency),
    };
    return [Object.assign(Object.create(MarginLine.prototype) as MarginLine, values)];
  });
}
