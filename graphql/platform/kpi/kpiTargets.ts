/** Targets and thresholds of KPIs, as a setting. 七 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { currencies } from "../../table/money.ts";
import { LocalDate, SafeInt } from "../../table/scalars.ts";
import { basisPoint, hundredths } from "../../table/unit.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { allKpis, formOf, kpiNamed, KpiName, type Kpi, type KpiThresholds } from "./measures.ts";

@ObjectType("KpiTarget", { description: "Target and thresholds of a KPI that is a share." })
export class KpiTarget {
  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI.", input: { required: true } })
  kpi!: string;

  @Attribute(() => Int, { zh: "目标值", en: "Target", unit: basisPoint, about: "The value to reach, in hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  target?: number | null;

  @Attribute(() => Int, { zh: "预警值", en: "Warning", unit: basisPoint, about: "A worse value is a warning, of a band a higher one; equal is not beyond it. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  warning?: number | null;

  @Attribute(() => Int, { zh: "严重值", en: "Critical", unit: basisPoint, about: "A worse value is critical, of a band a higher one; equal is not beyond it. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  critical?: number | null;

  @Attribute(() => Int, { zh: "下限预警值", en: "Lower warning", unit: basisPoint, about: "Of a band only: a lower value is a warning. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  warningLow?: number | null;

  @Attribute(() => Int, { zh: "下限严重值", en: "Lower critical", unit: basisPoint, about: "Of a band only: a lower value is critical. In hundredths of a percent.", nullable: true, input: { min: 0, max: 10_000 } })
  criticalLow?: number | null;

  @Attribute(() => Int, { zh: "最小分母", en: "Least denominator", about: "A share of fewer than this has a value, but no band and no signal.", nullable: true, input: { min: 1, max: 1_000_000_000 } })
  least?: number | null;

  @Attribute(() => LocalDate, { zh: "基线起始", en: "Baseline from", about: "First day of the twenty periods that the control chart takes its limits from; empty for the first periods with data.", nullable: true, input: { when: "any" } })
  baselineFrom?: string | null;
}

const most = 1_000_000_000_000_000;

@ObjectType("KpiFigureTarget", { description: "Target and thresholds of a KPI that is a mean, an amount in the company's currency, or a number; each with two decimals." })
export class KpiFigureTarget {
  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI.", input: { required: true } })
  kpi!: string;

  @Attribute(() => SafeInt, { zh: "目标值", en: "Target", unit: hundredths, about: "The value to reach.", nullable: true, input: { min: 0, max: most } })
  target?: number | null;

  @Attribute(() => SafeInt, { zh: "预警值", en: "Warning", unit: hundredths, about: "A worse value is a warning, of a band a higher one; equal is not beyond it.", nullable: true, input: { min: 0, max: most } })
  warning?: number | null;

  @Attribute(() => SafeInt, { zh: "严重值", en: "Critical", unit: hundredths, about: "A worse value is critical, of a band a higher one; equal is not beyond it.", nullable: true, input: { min: 0, max: most } })
  critical?: number | null;

  @Attribute(() => SafeInt, { zh: "下限预警值", en: "Lower warning", unit: hundredths, about: "Of a band only: a lower value is a warning.", nullable: true, input: { min: 0, max: most } })
  warningLow?: number | null;

  @Attribute(() => SafeInt, { zh: "下限严重值", en: "Lower critical", unit: hundredths, about: "Of a band only: a lower value is critical.", nullable: true, input: { min: 0, max: most } })
  criticalLow?: number | null;

  @Attribute(() => Int, { zh: "最小分母", en: "Least denominator", about: "A mean of fewer than this has a value, but no band and no signal.", nullable: true, input: { min: 1, max: 1_000_000_000 } })
  least?: number | null;

  @Attribute(() => LocalDate, { zh: "基线起始", en: "Baseline from", about: "First day of the twenty periods that the control chart takes its limits from; empty for the first periods with data.", nullable: true, input: { when: "any" } })
  baselineFrom?: string | null;
}

const inOtherList = rule("KPI_IN_WRONG_LIST", {
  clause: "七",
  message: { zh: () => "比率列入“比率目标”，其他指标列入“数值目标”", en: () => "Shares are listed under share targets, other KPIs under figure targets" },
});

const listedTwice = rule("KPI_LISTED_TWICE", {
  message: { zh: () => "同一指标只能列一次", en: () => "A KPI can be listed only once" },
});

const outOfOrder = rule("KPI_THRESHOLDS_OUT_OF_ORDER", {
  clause: "七",
  message: { zh: () => "目标值、预警值、严重值须依次变差", en: () => "Target, warning and critical value must get worse in this order" },
  remedy: { zh: () => "越高越好的指标依次降低，越低越好的指标依次提高；区间指标两侧都是如此", en: () => "Where higher is better each is lower than the one before, where lower is better it is higher; of a band on both sides" },
});

const onlyOneSide = rule("KPI_HAS_ONE_BAD_SIDE", {
  clause: "七",
  message: { zh: () => "只有区间指标才有下限", en: () => "Only a KPI with a band has lower values" },
});

const countsWhole = rule("KPI_COUNTS_WHOLE", {
  clause: "七",
  message: { zh: () => "该指标按个数计，须为整数", en: () => "This KPI is a count, so its values are whole numbers" },
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
  @Attribute(() => [KpiTarget], { zh: "比率目标", en: "Share targets", about: "Targets and thresholds of KPIs that are shares, one line for each.", input: { required: true, maxItems: 200 } })
  targets!: KpiTarget[];

  @Attribute(() => [KpiFigureTarget], { zh: "数值目标", en: "Figure targets", about: "Targets and thresholds of means, amounts and numbers, one line for each.", nullable: true, input: { maxItems: 200 } })
  figures?: KpiFigureTarget[] | null;
}

type Line = KpiTarget | KpiFigureTarget;

const thresholdNames = ["target", "warning", "critical", "warningLow", "criticalLow"] as const;

/** Numbers are entered with two decimals, as means and amounts are kept. */
const scaleOf = (kpi: Kpi): number => (formOf(kpi) === "NUMBER" ? 100 : 1);

/** The thresholds that a KPI is declared with; none where it has none. */
function declaredTarget(kpi: Kpi): Line[] {
  const given = thresholdNames.flatMap((name) => (kpi[name] === undefined ? [] : [[name, kpi[name] * scaleOf(kpi)] as const]));
  const { least } = kpi;
  return given.length > 0 || least !== undefined ? [{ kpi: kpi.name, ...Object.fromEntries(given), ...(least !== undefined && { least }) }] : [];
}

const isShare = (kpi: Kpi): boolean => formOf(kpi) === "SHARE";

declareSetting(KpiTargets, () => ({ targets: allKpis().filter(isShare).flatMap(declaredTarget), figures: allKpis().filter((kpi) => !isShare(kpi)).flatMap(declaredTarget) }));

/** The thresholds of a KPI as they are in force today, and where its control chart begins. Amounts have them in the company's own currency. */
export async function thresholdsInForce(ctx: Context, kpi: Kpi, currency: string): Promise<KpiThresholds & { baselineFrom?: string }> {
  if (kpi.whole.amount && !kpi.part && currency !== currencies[0]) return {};
  const { targets, figures } = await settingValues(ctx, KpiTargets);
  const line = (isShare(kpi) ? targets : (figures ?? [])).find((one) => one.kpi === kpi.name);
  if (!line) return kpi;
  const given = thresholdNames.map((name) => [name, line[name] === undefined || line[name] === null ? undefined : line[name] / scaleOf(kpi)]);
  return { ...(Object.fromEntries(given) as KpiThresholds), least: line.least ?? undefined, baselineFrom: line.baselineFrom ?? undefined };
}

const isGiven = (value: number | null | undefined): value is number => value !== undefined && value !== null;

/** Whether values get worse in their order, upwards or downwards. */
const inOrder = (values: readonly (number | null | undefined)[], upwards: boolean): boolean => {
  const given = values.filter(isGiven);
  return given.every((value, i) => i === 0 || (upwards ? value >= given[i - 1]! : value <= given[i - 1]!));
};

function orderFindings({ direction }: Kpi, { target, warning, critical, warningLow, criticalLow }: Line, field: string): Finding[] {
  if (direction !== "BAND" && (isGiven(warningLow) || isGiven(criticalLow))) return [onlyOneSide(undefined, { field })];
  const lower = inOrder([target, warningLow, criticalLow], false) && inOrder([criticalLow, warningLow, warning, critical], true);
  const worsens = direction === "BAND" ? inOrder([target, warning, critical], true) && lower : inOrder([target, warning, critical], direction === "LOWER");
  return worsens ? [] : [outOfOrder(undefined, { field })];
}

const lineFindings =
  (list: "targets" | "figures") =>
  (line: Line, at: number, lines: readonly Line[]): Finding[] => {
    const field = `${list}.${at}.kpi`;
    if (lines.findIndex(({ kpi }) => kpi === line.kpi) < at) return [listedTwice(undefined, { field })];
    const kpi = kpiNamed(line.kpi);
    if (isShare(kpi) !== (list === "targets")) return [inOtherList(undefined, { field })];
    const isBroken = thresholdNames.some((name) => (line[name] ?? 0) % scaleOf(kpi) !== 0);
    return [...orderFindings(kpi, line, field), ...(isBroken ? [countsWhole(undefined, { field })] : [])];
  };

export const KpiTargetsResolver = EntityResolver(KpiTargets, {
  create: true,
  update: true,
  prepare: ({ record: { targets, figures } }) => [...targets.flatMap(lineFindings("targets")), ...(figures ?? []).flatMap(lineFindings("figures"))],
});
