import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";

/** A supplier's price for a product on one day. Derived from the order, never entered by hand. */
@Entity<SupplierPrice>({
  prefix: "price",
  domain: "supply",
  label: { zh: "采购价格", en: "Supplier price" },
  about: "A supplier's price for a product in one order.",
  clause: "五(一)3",
  representation: "orderedOn",
  lists: { all: ["orderedOn", "unitPrice"], supplierId: ["orderedOn"], productId: ["orderedOn", "unitPrice"], "supplierId+productId": ["orderedOn"] },
  audited: false,
  derivedFrom: "purchaseOrderId",
})
export class SupplierPrice extends Node {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier of the product." })
  supplierId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Priced product." })
  productId!: string;

  @Reference(() => Node, { zh: "采购订单", en: "Purchase order", about: "Order with this price.", holds: ["PurchaseOrder"] })
  purchaseOrderId!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date of the order." })
  orderedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs ordered." })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack." })
  unitPrice!: Money;
}

/** The prices of an order, once it has been sent. */
export function pricesOf({ id, supplierId, lines, orderedOn, updatedAt, createdById }: PurchaseOrder): Node[] {
  if (!orderedOn) return [];
  return lines.map(({ productId, quantity, unitPrice }, i) =>
    Object.assign(Object.create(SupplierPrice.prototype) as SupplierPrice, {
      id: `price_${id.split("_")[1]}.${i + 1}`,
      version: 1,
      createdAt: updatedAt,
      updatedAt,
      createdById,
      supplierId,
      productId,
      purchaseOrderId: id,
      orderedOn,
      quantity,
      unitPrice,
    }),
  );
}

export const SupplierPriceResolver = EntityResolver(SupplierPrice);
