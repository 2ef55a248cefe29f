/** The history of a product: its approval, its documents and the batches that arrived, on one timeline. 五(一)1 */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Timeline, TimelineEntry } from "../../../platform/timeline/timeline.ts";
import { Product } from "./product.ts";

export const ProductEventKind = enumeration("ProductEventKind", "Category of an event in a product's history.", {
  BASICS: { zh: "基本情况", en: "Basics" },
  QUALIFICATION: { zh: "资质证照", en: "Qualifications" },
  BATCH: { zh: "批次", en: "Batches" },
});
export type ProductEventKind = ValueOf<typeof ProductEventKind>;

export const ProductEventType = enumeration("ProductEventType", "Event in a product's history.", {
  ENTERED: { zh: "建档", en: "Created" },
  APPROVED: { zh: "首营合格", en: "Approved", tone: "good" },
  VERIFIED: { zh: "核验通过", en: "Verified", tone: "good" },
  RECEIVED: { zh: "收货", en: "Received", tone: "info" },
});
export type ProductEventType = ValueOf<typeof ProductEventType>;

@Timeline<ProductEvent>(Product, {
  prefix: "prodev",
  domain: "catalogue",
  label: { zh: "商品履历", en: "Product event" },
  many: "productHistory",
  about: "An event in a product's history, derived from the record that it refers to; never entered by hand.",
  clause: "五(一)1",
  by: "productId",
})
export class ProductEvent extends TimelineEntry {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that the event belongs to." })
  productId!: string;

  @Attribute(() => ProductEventKind, { zh: "类别", en: "Kind", about: "Category of the event." })
  override kind!: ProductEventKind;

  @Attribute(() => ProductEventType, { zh: "事件", en: "Event", about: "Event." })
  override event!: ProductEventType;
}

export const ProductEventResolver = EntityResolver(ProductEvent);
