/** Targets and thresholds of KPIs, as a setting. 七 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { LocalDate } from "../../table/scalars.ts";
import { basisPoint } from "../../table/unit.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { allKpis, kpiNamed, KpiName, type Kpi, type KpiThresholds } from "./measures.ts";

@ObjectType("KpiTarget", { description: "Target and thresholds of a KPI that is a share." })
export class KpiTarget {
  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI.", input: { required: true } })
  kpi!: string;

  @Attribute(() => Int, { zh: "目标值", en: "Target", unit: basisPoint, about: "The value to reach, in hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  target?: number | null;

  @Attribute(() => Int, { zh: "预警值", en: "Warning", unit: basisPoint, about: "A worse value is a warning; equal is not worse. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  warning?: number | null;

  @Attribute(() => Int, { zh: "严重值", en: "Critical", unit: basisPoint, about: "A worse value is critical; equal is not worse. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  critical?: number | null;

  @Attribute(() => Int, { zh: "最小分母", en: "Least denominator", about: "A share of fewer than this has a value, but no band and no signal.", nullable: true, input: { min: 1, max: 1_000_000_000 } })
  least?: number | null;

  @Attribute(() => LocalDate, { zh: "基线起始", en: "Baseline from", about: "First day of the twenty periods that the control chart takes its limits from; empty for the first periods with data.", nullable: true, input: { when: "any" } })
  baselineFrom?: string | null;
}

const hasNoThresholds = rule("KPI_HAS_NO_THRESHOLDS", {
  clause: "七",
  message: { zh: () => "该指标不是比率，不设目标和阈值", en: () => "This KPI is no share and takes neither target nor thresholds" },
});

const listedTwice = rule("KPI_LISTED_TWICE", {
  message: { zh: () => "同一指标只能列一次", en: () => "A KPI can be listed only once" },
});

const outOfOrder = rule("KPI_THRESHOLDS_OUT_OF_ORDER", {
  clause: "七",
  message: { zh: () => "目标值、预警值、严重值须依次变差", en: () => "Target, warning and critical value must get worse in this order" },
  remedy: { zh: () => "越高越好的指标依次降低，越低越好的指标依次提高", en: () => "Where higher is better each is lower than the one before, where lower is better it is higher" },
});

@Entity<KpiTargets>({
  prefix: "kpit",
  domain: "platform",
  label: { zh: "指标目标", en: "KPI targets" },
  many: "kpiTargetVersions",
  about: "Targets and thresholds of the KPIs. A KPI that is not listed keeps those that the product begins with.",
  clause: "七",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<KpiTargets>({ editors: ["marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "finance"] }),
})
export class KpiTargets extends SettingVersion {
  @Attribute(() => [KpiTarget], { zh: "目标", en: "Targets", about: "Targets and thresholds, one line for each KPI.", input: { required: true, minItems: 1, maxItems: 200 } })
  targets!: KpiTarget[];
}

const thresholdNames = ["target", "warning", "critical", "least"] as const;

/** The thresholds that a share is declared with; none where it has none. */
function declaredTarget(kpi: Kpi): KpiTarget[] {
  const given = thresholdNames.flatMap((name) => (kpi[name] === undefined ? [] : [[name, kpi[name]] as const]));
  return kpi.part && given.length > 0 ? [{ kpi: kpi.name, ...Object.fromEntries(given) }] : [];
}

declareSetting(KpiTargets, () => ({ targets: allKpis().flatMap(declaredTarget) }));

/** The thresholds of a KPI as they are in force today, and where its control chart begins. */
export async function thresholdsInForce(ctx: Context, kpi: Kpi): Promise<KpiThresholds & { baselineFrom?: string }> {
  const line = (await settingValues(ctx, KpiTargets)).targets.find((one) => one.kpi === kpi.name);
  if (!line) return kpi;
  const { target, warning, critical, least, baselineFrom } = line;
  return { target: target ?? undefined, warning: warning ?? undefined, critical: critical ?? undefined, least: least ?? undefined, baselineFrom: baselineFrom ?? undefined };
}

function lineFindings(line: KpiTarget, at: number, lines: readonly KpiTarget[]): Finding[] {
  const field = `targets.${at}.kpi`;
  if (lines.findIndex(({ kpi }) => kpi === line.kpi) < at) return [listedTwice(undefined, { field })];
  const { part, direction } = kpiNamed(line.kpi);
  if (!part) return [hasNoThresholds(undefined, { field })];
  const given = [line.target, line.warning, line.critical].filter((value) => value !== undefined && value !== null);
  const worsens = given.every((value, i) => i === 0 || (direction === "LOWER" ? value >= given[i - 1]! : value <= given[i - 1]!));
  return worsens ? [] : [outOfOrder(undefined, { field })];
}

export const KpiTargetsResolver = EntityResolver(KpiTargets, { create: true, update: true, prepare: ({ record }) => record.targets.flatMap(lineFindings) });
