import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Product } from "../../catalogue/product/product.ts";

/** A product of ours and a lot of it, as quality accepts a recall for it. */
@ObjectType("AcceptedLot", { description: "A product of ours and a lot of it, as quality accepts a recall for it." })
export class AcceptedLot {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Recalled product.", input: { required: true } })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, maxLength: 40 } })
  batchNumber!: string;
}
