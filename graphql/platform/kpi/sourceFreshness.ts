/** How old each source of figures may be, as a setting. 七 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { Role } from "../access/role.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../setting/setting.ts";
import { MinuteKind } from "./freshness.ts";
import { allSources, DataSourceName } from "./measures.ts";

@ObjectType("SourceThresholds", { description: "How old a source of figures may be, and who answers for it." })
export class SourceThresholds {
  @Attribute(() => DataSourceName, { zh: "数据源", en: "Data source", about: "The source.", input: { required: true } })
  source!: string;

  @Attribute(() => Role, { zh: "负责角色", en: "Owner", about: "Role that answers for it.", input: { required: true } })
  owner!: Role;

  @Attribute(() => MinuteKind, { zh: "计时方式", en: "Counted in", about: "How its age is counted.", input: { required: true } })
  minutes!: MinuteKind;

  @Attribute(() => Int, { zh: "迟滞（分钟）", en: "Late after (minutes)", about: "Age of its newest event from which on it is late; empty where any age is normal.", nullable: true, input: { min: 1, max: 1_000_000 } })
  late?: number | null;

  @Attribute(() => Int, { zh: "中断（分钟）", en: "Stale after (minutes)", about: "Age of its newest event from which on it is stale; empty where any age is normal.", nullable: true, input: { min: 1, max: 1_000_000 } })
  stale?: number | null;
}

const sourceListedTwice = rule("SOURCE_LISTED_TWICE", {
  message: { zh: () => "同一数据源只能列一次", en: () => "A source can be listed only once" },
});

const staleBeforeLate = rule("STALE_BEFORE_LATE", {
  clause: "七",
  message: { zh: () => "“中断”须晚于“迟滞”", en: () => "A source is late before it is stale" },
});

@Entity<SourceFreshness>({
  prefix: "srcf",
  domain: "platform",
  label: { zh: "数据源时效", en: "Source freshness" },
  many: "sourceFreshnessVersions",
  about: "From which age on the sources of figures are late and stale, and how far figures may be behind.",
  clause: "七",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<SourceFreshness>({ editors: ["marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "finance"] }),
})
export class SourceFreshness extends SettingVersion {
  @Attribute(() => Int, { zh: "统计延迟：迟滞（分钟）", en: "Figures late after (minutes)", about: "Calendar minutes that figures may be behind what is committed before every source is late.", input: { required: true, min: 1, max: 10_000 } })
  lagLate!: number;

  @Attribute(() => Int, { zh: "统计延迟：中断（分钟）", en: "Figures stale after (minutes)", about: "Calendar minutes that figures may be behind what is committed before every source is stale.", input: { required: true, min: 1, max: 10_000 } })
  lagStale!: number;

  @Attribute(() => [SourceThresholds], { zh: "各数据源", en: "Sources", about: "One line for each source.", input: { required: true, minItems: 1, maxItems: 200 } })
  sources!: SourceThresholds[];
}

declareSetting(SourceFreshness, () => ({
  lagLate: 10,
  lagStale: 30,
  sources: allSources().map(({ entity, owner, age }) => ({ source: entity, owner, ...age })),
}));

function lineFindings({ source, late, stale }: SourceThresholds, at: number, lines: readonly SourceThresholds[]): Finding[] {
  if (lines.findIndex((line) => line.source === source) < at) return [sourceListedTwice(undefined, { field: `sources.${at}.source` })];
  return late && stale && stale < late ? [staleBeforeLate(undefined, { field: `sources.${at}.stale` })] : [];
}

export const SourceFreshnessResolver = EntityResolver(SourceFreshness, {
  create: true,
  update: true,
  prepare: ({ record }) => [...(record.lagStale < record.lagLate ? [staleBeforeLate(undefined, { field: "lagStale" })] : []), ...record.sources.flatMap(lineFindings)],
});
