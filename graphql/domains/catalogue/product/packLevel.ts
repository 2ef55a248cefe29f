import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Product } from "./product.ts";

export const PackUnit = enumeration("PackUnit", "What packs of a product are packed in.", {
  BOX: { zh: "盒", en: "Pack", about: "The unit of stock and prices; always one." },
  INNER: { zh: "中包", en: "Inner pack" },
  CASE: { zh: "件", en: "Case" },
});
export type PackUnit = ValueOf<typeof PackUnit>;

/**
 * How many packs one level holds from a day on. Entered once: another number is another record from another day, and
 * serves batches that arrive from then on.
 */
@Entity<PackLevel>({
  prefix: "pklv",
  domain: "catalogue",
  label: { zh: "包装层级", en: "Pack level" },
  about: "How many packs an inner pack or a case of a product holds, with its barcode, weight and volume.",
  clause: "五(二)2",
  representation: "name",
  lists: { all: ["startsOn", "createdAt"], productId: ["startsOn"] },
  unique: ["productId+level+startsOn"],
})
export class PackLevel extends Node {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Packed unit.", input: { required: true, once: true } })
  productId!: string;

  @Attribute(() => PackUnit, { zh: "层级", en: "Level", about: "Pack, inner pack or case.", input: { required: true, once: true } })
  level!: PackUnit;

  @Attribute(() => Int, { zh: "含盒数", en: "Packs", about: "Packs in one of it.", input: { required: true, once: true, min: 1, max: 100_000 } })
  factor!: number;

  @Attribute(() => LocalDate, { zh: "启用日期", en: "From", about: "First day on which goods arrive like this.", help: { zh: "从这一天起到货按此包装。", en: "From this day on goods arrive like this." }, input: { required: true, once: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => String, { zh: "条码", en: "Barcode", about: "GTIN on it.", nullable: true, input: { pattern: "[0-9]{8}|[0-9]{12,14}", gtin: true } })
  gtin?: string;

  @Attribute(() => Int, { zh: "毛重（克）", en: "Grams", about: "Gross weight of one of it.", nullable: true, input: { min: 1, max: 10_000_000 } })
  grams?: number;

  @Attribute(() => Int, { zh: "体积（立方厘米）", en: "Cubic centimetres", about: "Volume of one of it.", nullable: true, input: { min: 1, max: 100_000_000 } })
  cubicCentimetres?: number;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Level and number of packs." })
  name!: string;
}
