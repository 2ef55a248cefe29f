import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { derives, Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Employee } from "../../organization/people/employee.ts";
import { carriageFigures } from "../../sales/api.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Shipment } from "../shipments/shipment.ts";
import { FreightCost } from "./freightCost.ts";

/**
 * What the carriage of one line of an order cost, which its margin bears. Derived from the freight cost of the shipment,
 * so it is what was accrued, and what was billed from the approval of the bill on. 五(三)4, 四(四)4
 */
@Entity<FreightLine>({
  prefix: "fline",
  domain: "logistics",
  label: { zh: "运费明细", en: "Freight line" },
  about: "What the carriage of one line of an order cost.",
  clause: "五(三)4 · 四(四)4",
  representation: "shipmentNumber",
  lists: { all: ["shippedOn", "amount"], salesOrderId: ["shippedOn"], customerId: ["shippedOn"], productId: ["shippedOn"] },
  audited: false,
  derivedFrom: "freightCostId",
  figures: carriageFigures,
})
export class FreightLine extends Node {
  @Reference(() => FreightCost, { zh: "运费单", en: "Freight cost", about: "Freight cost of the shipment." })
  freightCostId!: string;

  @Reference(() => Shipment, { zh: "运单", en: "Shipment", about: "Shipment that carried it." })
  shipmentId!: string;

  @Attribute(() => String, { zh: "运单编号", en: "Shipment number", about: "Number of the shipment." })
  shipmentNumber!: string;

  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Carried delivery." })
  deliveryId!: string;

  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order of the delivery." })
  salesOrderId!: string;

  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line, from 1." })
  orderLine!: number;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who bought it." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: 'Representative of the order; "none" if there was none.' })
  representativeId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Carried product." })
  productId!: string;

  @Attribute(() => LocalDate, { zh: "发运日期", en: "Shipped on", about: "Day on which the shipment left." })
  shippedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Carried packs." })
  quantity!: number;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "Its part of the freight, without tax." })
  amount!: Money;
}

export const FreightLineResolver = EntityResolver(FreightLine);

/** Shares of costs from before orders were kept with them follow once the migration has named their orders. */
function freightLines({ id: freightCostId, shipmentId, shipmentNumber, departedOn, shares, updatedAt, createdById }: FreightCost): Node[] {
  return shares.flatMap(({ salesOrderId, customerId, representativeId, deliveryId, orderLine, productId, quantity, amount }, i) => {
    if (!salesOrderId || !customerId) return [];
    const values = {
      id: `fline_${freightCostId.slice(freightCostId.indexOf("_") + 1)}.${i + 1}`,
      version: 1,
      createdAt: updatedAt,
      updatedAt,
      createdById,
      freightCostId,
      shipmentId,
      shipmentNumber,
      deliveryId,
      salesOrderId,
      orderLine,
      customerId,
      representativeId: representativeId ?? "none",
      productId,
      shippedOn: departedOn,
      quantity,
      amount,
    };
    return [Object.assign(Object.create(FreightLine.prototype) as FreightLine, values)];
  });
}

derives(FreightCost, freightLines);
