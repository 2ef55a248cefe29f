import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";

/** A product whose packs carry traceability codes, and the digits by which they are known. 药品管理法 §12 */
@Entity<TracedProduct>({
  prefix: "tprod",
  domain: "quality",
  label: { zh: "追溯品种", en: "Traced product" },
  about: "A product whose packs carry traceability codes, and the first seven digits of them.",
  clause: "药品管理法 §12 · NMPAB/T 1002",
  representation: "drugDigits",
  search: ["drugDigits"],
  lists: { all: ["drugDigits", "createdAt"] },
  unique: ["productId", "drugDigits"],
  imports: true,
})
export class TracedProduct extends Node {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "The product.", input: { required: true, once: true } })
  productId!: string;

  @Attribute(() => String, { zh: "药品标识码", en: "Drug digits", also: ["追溯码前 7 位", "药品标识"], about: "First seven digits of the codes on its packs.", input: { required: true, pattern: "[0-9]{7}" } })
  drugDigits!: string;

  @Attribute(() => LocalDate, { zh: "赋码起始日期", en: "Coded from", about: "First day from which batches that leave for a hospital need their codes.", input: { required: true, when: "any" } })
  codedFrom!: string;
}

/** The same for each product, so that whoever ships reads it at once. */
const tracedProductId = (productId: string): string => idFrom(TracedProduct, productId);

/** How the packs of these products are coded; those that are not coded are left out. */
export const tracedProducts = (productIds: readonly string[], ctx: Context): Promise<TracedProduct[]> => ctx.loader.loadAll<TracedProduct>([...new Set(productIds)].map(tracedProductId));

export const TracedProductResolver = EntityResolver(TracedProduct, { create: true, update: true, identify: ({ productId }) => tracedProductId(productId!) });
