import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";

export const hundredth = { digits: 2, symbol: { zh: "", en: "" } };

/** How a product is replenished: products without one get no suggestion. 五(一)2 */
@Entity<ReplenishmentRule>({
  prefix: "reprule",
  domain: "supply",
  label: { zh: "补货参数", en: "Replenishment rule" },
  about: "How a product is replenished: service level, days of cover, minimum order and usual supplier.",
  clause: "五(一)2",
  representation: "productName",
  lists: { all: ["createdAt"], productId: ["createdAt"] },
  unique: ["productId"],
})
export class ReplenishmentRule extends Node {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that is replenished.", input: { required: true, once: true } })
  productId!: string;

  @Attribute(() => String, { zh: "商品名称", en: "Product name", about: "Name of the product." })
  productName!: string;

  @Reference(() => Supplier, { zh: "常用供应商", en: "Usual supplier", about: "Whom it is usually bought from.", nullable: true, input: true })
  supplierId?: string;

  @Attribute(() => Int, { zh: "服务水平系数", en: "Service factor", about: "z of the normal distribution in hundredths: 165 keeps 95 % of order cycles without a stock-out.", help: { zh: "1.28 为 90%，1.65 为 95%，2.33 为 99%。", en: "1.28 is 90 %, 1.65 is 95 %, 2.33 is 99 %." }, unit: hundredth, input: { required: true, min: 0, max: 400 } })
  serviceFactor!: number;

  @Attribute(() => Int, { zh: "覆盖天数", en: "Cover days", about: "Days that an order is to last beyond its arrival.", input: { required: true, min: 1, max: 180 } })
  coverDays!: number;

  @Attribute(() => Int, { zh: "默认供货天数", en: "Usual lead days", about: "Days from order to put-away, as long as fewer than two receipts say it.", input: { required: true, min: 1, max: 180 } })
  usualLeadDays!: number;

  @Attribute(() => SafeInt, { zh: "最小起订量", en: "Minimum order", about: "Packs below which the supplier does not sell.", input: { required: true, min: 1, max: 100_000_000 } })
  minimumOrder!: number;
}

export const ReplenishmentRuleResolver = EntityResolver(ReplenishmentRule, {
  create: true,
  update: true,
  prepare: async ({ record, before, ctx }) => {
    // A rule stays with its product.
    if (before) return;
    record.productName = (await ctx.loader.load<Product>(record.productId))!.name;
  },
});
