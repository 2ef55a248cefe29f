import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { monthsOfYear } from "./planPeriod.ts";

/** How sales are distributed over a year, for products without sales history. 四(一) */
@Entity<SeasonalProfile>({
  prefix: "season",
  domain: "sales",
  label: { zh: "季节曲线", en: "Seasonal profile" },
  about: "How sales are distributed over the months of a year; used for splitting targets.",
  clause: "四(一)",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
})
export class SeasonalProfile extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the profile.", input: { required: true, maxLength: 100 } })
  name!: string;

  @Attribute(() => [SafeInt], { zh: "月度权重", en: "Weights", about: "Twelve whole numbers, January first; only their proportions count.", input: { required: true, minItems: monthsOfYear, maxItems: monthsOfYear, min: 0, max: 1_000_000_000_000 } })
  weights!: number[];

  @Attribute(() => String, { zh: "来源", en: "Source", about: "Where the weights come from.", nullable: true, input: { maxLength: 500 } })
  source?: string;
}

const noSeason = rule("NO_SEASON", {
  message: { zh: () => "至少一个月的权重须大于 0", en: () => "At least one month must have a weight" },
});

export const SeasonalProfileResolver = EntityResolver(SeasonalProfile, {
  create: true,
  update: true,
  prepare: ({ record }) => (record.weights.some((weight) => weight > 0) ? [] : [noSeason(undefined, { field: "weights" })]),
});
