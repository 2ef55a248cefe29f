/** A competitor with its products and the prices that were seen, each with where and when. 三(一) */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";

@ObjectType("ObservedPrice", { description: "A price of a competitor's product that was seen." })
export class ObservedPrice {
  @Attribute(() => String, { zh: "竞品", en: "Product", about: "Name, strength and pack of the competitor's product.", input: { required: true, minLength: 2, maxLength: 120 } })
  item!: string;

  @Reference(() => Product, { zh: "对应商品", en: "Compared with", about: "Product of ours that it competes with.", nullable: true, input: true })
  productId?: string;

  @Attribute(() => Money, { zh: "价格", en: "Price", about: "Price of one pack, with tax.", input: { required: true, min: 0, max: 100_000_000_000 } })
  price!: Money;

  @Attribute(() => String, { zh: "信息来源", en: "Source", about: "Where it was seen: a tender, a list, a shop. Public sources only.", input: { required: true, minLength: 2, maxLength: 200 } })
  source!: string;

  @Attribute(() => LocalDate, { zh: "观察日期", en: "Seen on", about: "Day on which it was seen.", input: { required: true, when: "past" } })
  seenOn!: string;
}

@Entity<Competitor>({
  prefix: "cmpt",
  domain: "marketing",
  label: { zh: "竞争对手", en: "Competitor" },
  about: "A competitor with its products and the prices that were seen.",
  clause: "三(一)",
  representation: "name",
  attachments: true,
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
})
export class Competitor extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the company.", input: { required: true, minLength: 2, maxLength: 120 } })
  name!: string;

  @Attribute(() => String, { zh: "竞争态势", en: "Position", about: "What it is strong in, and where.", nullable: true, text: true, input: { maxLength: 2_000 } })
  strengths?: string;

  @Attribute(() => [ObservedPrice], { zh: "观察价格", en: "Observed prices", about: "Prices that were seen, with source and day.", nullable: true, input: { maxItems: 100 } })
  prices?: ObservedPrice[];
}

export const CompetitorResolver = EntityResolver(Competitor, { create: true, update: true });
