import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { Money } from "../../table/money.ts";
import { Node } from "../../table/node.ts";
import { LocalDate, SafeInt } from "../../table/scalars.ts";
import { EntityResolver } from "../../platform/entity/entityResolver.ts";
import { Employee } from "../organization/employee.ts";
import { Product } from "../supply/product.ts";
import { Customer } from "./customer.ts";
import { Region } from "./region.ts";
import { lineFigures } from "./salesFigures.ts";

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
