/** What a rule must say, by its kind and by what its KPI measures. */
import { entityByName } from "../../../table/entity.ts";
import type { Money } from "../../../table/money.ts";
import { readsAll } from "../../../platform/access/access.ts";
import type { Principal } from "../../../platform/access/principal.ts";
import type { Role } from "../../../platform/access/role.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { mayReadKpi } from "../../../platform/kpi/kpiReadings.ts";
import { formOf, kpiNamed, type Kpi } from "../../../platform/kpi/measures.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { leads } from "../steeringRoles.ts";
import { AlertRule } from "./alertRule.ts";

const clause = "七(三)";

const needed = rule("ALERT_RULE_INCOMPLETE", {
  clause,
  message: { zh: () => "该类型的规则须填写此项", en: () => "A rule of this kind needs this" },
});

const notUsed = rule("ALERT_RULE_SAYS_TOO_MUCH", {
  clause,
  message: { zh: () => "该类型的规则或该指标不使用此项", en: () => "A rule of this kind, or this KPI, has no use for this" },
  remedy: { zh: () => "请清空此项", en: () => "Leave it empty", by: [] },
});

const recoveryNotBetter = rule("RECOVERY_NOT_BETTER", {
  clause,
  message: { zh: () => "恢复值不得比预警值更差", en: () => "The recovery value must not be worse than the limit" },
});

const bandUpsideDown = rule("BAND_UPSIDE_DOWN", {
  clause,
  message: { zh: () => "区间的下限须低于上限，恢复值须在区间之内", en: () => "The lower limit of a band must be below the upper one, and the recovery values between them" },
});

const currenciesDiffer = rule("ALERT_CURRENCIES_DIFFER", {
  clause,
  message: { zh: () => "同一规则的金额须为同一币种", en: () => "The amounts of a rule must be in one currency" },
});

const needsBand = rule("KPI_HAS_TWO_BAD_SIDES", {
  clause,
  message: { zh: () => "该指标过高过低都不好，不能只设一个预警值", en: () => "Of this KPI high and low values are bad, so one limit is not enough" },
  remedy: { zh: () => "请选择“区间”类型", en: () => "Choose the kind “Band”", by: [] },
});

const onlyByMonth = rule("SEASONAL_ONLY_BY_MONTH", {
  clause,
  message: { zh: () => "同比只适用于按月统计的指标", en: () => "Only a KPI by month has a same month last year" },
});

const groupCannotRead = rule("GROUP_CANNOT_READ", {
  clause,
  message: { zh: () => "该角色看不到所监控的数据", en: () => "This role may not read what the rule watches" },
  remedy: { zh: () => "请选择负责该数据的角色", en: () => "Choose a role that answers for it", by: [] },
});

const notALead = rule("GROUP_DOES_NOT_LEAD", {
  clause,
  message: { zh: () => "预警须由组长或专业负责人处理", en: () => "Alerts are acted on by those who lead an area" },
});

const limits = { share: ["limitShare", "recoverShare"], amount: ["limitAmount", "recoverAmount"], number: ["limitNumber", "recoverNumber"] } as const;
const lowerLimits = { share: ["lowerShare", "recoverLowerShare"], amount: ["lowerAmount", "recoverLowerAmount"], number: ["lowerNumber", "recoverLowerNumber"] } as const;
const limitForms = { SHARE: "share", AMOUNT: "amount", MEAN: "number", NUMBER: "number" } as const;
const changes = ["percent", "recoverPercent"] as const;

type LimitForm = keyof typeof limits;
type Field = (typeof limits)[LimitForm][number] | (typeof lowerLimits)[LimitForm][number] | (typeof changes)[number] | "kpi" | "source" | "baselinePeriods";

/** The form in which the limits of a KPI and their recovery are given. */
const limitFormOf = (kpi: Kpi): LimitForm => limitForms[formOf(kpi)];

/** Fields that a rule must have, and those that it may have besides; all others are left empty. */
function fieldsOf({ kind, kpi }: AlertRule): { needs: readonly Field[]; may: readonly Field[] } {
  if (kind === "MISSING") return { needs: ["source"], may: [] };
  if (kind === "CONTROL_CHART") return { needs: ["kpi"], may: [] };
  if (kind === "SWING") return { needs: ["kpi", "percent"], may: ["recoverPercent", "baselinePeriods"] };
  if (kind === "SEASONAL") return { needs: ["kpi", "percent"], may: ["recoverPercent"] };
  if (!kpi) return { needs: ["kpi"], may: [] };
  const form = limitFormOf(kpiNamed(kpi));
  const used = [limits[form], ...(kind === "BAND" ? [lowerLimits[form]] : [])];
  return { needs: ["kpi", ...used.map(([limit]) => limit)], may: used.map(([, recover]) => recover) };
}

const allFields: readonly Field[] = ["kpi", "source", ...Object.values(limits).flat(), ...Object.values(lowerLimits).flat(), ...changes, "baselinePeriods"];

const isGiven = (record: AlertRule, field: Field): boolean => record[field] !== undefined && record[field] !== null;

function fieldFindings(record: AlertRule): Finding[] {
  const { needs, may } = fieldsOf(record);
  const missing = needs.filter((field) => !isGiven(record, field)).map((field) => needed(undefined, { field }));
  const idle = allFields.filter((field) => isGiven(record, field) && !needs.includes(field) && !may.includes(field)).map((field) => notUsed(undefined, { field }));
  return [...missing, ...idle];
}

const numberOf = (value: number | Money | null | undefined): number | undefined => (typeof value === "object" ? value?.amount : value);

/** The amounts of a rule that has any: all of one currency. */
function currencyFindings(record: AlertRule): Finding[] {
  const [first, ...others] = [...limits.amount, ...lowerLimits.amount].filter((field) => record[field]);
  return others.filter((field) => record[field]!.currency !== record[first!]!.currency).map((field) => currenciesDiffer(undefined, { field }));
}

/** Limits and recovery values of a band, from the lowest to the highest; equal ones are allowed but for the limits themselves. */
function bandFindings(record: AlertRule): Finding[] {
  if (record.kind !== "BAND" || !record.kpi) return [];
  const form = limitFormOf(kpiNamed(record.kpi));
  const [[limit, recover], [lower, recoverLower]] = [limits[form], lowerLimits[form]];
  const [high, low] = [numberOf(record[limit]), numberOf(record[lower])];
  if (high === undefined || low === undefined) return [];
  if (low >= high) return [bandUpsideDown(undefined, { field: lower })];
  const [within, withinLow] = [numberOf(record[recover]) ?? high, numberOf(record[recoverLower]) ?? low];
  return [
    ...(within > high ? [recoveryNotBetter(undefined, { field: recover })] : []),
    ...(withinLow < low ? [recoveryNotBetter(undefined, { field: recoverLower })] : []),
    ...(withinLow > within ? [bandUpsideDown(undefined, { field: recoverLower })] : []),
  ];
}

function recoveryFindings(record: AlertRule): Finding[] {
  if (record.kind === "BAND") return bandFindings(record);
  const direction = record.kpi ? kpiNamed(record.kpi).direction : "LOWER";
  const worse = (value: number, than: number, isChange: boolean) => (isChange || direction === "LOWER" ? value > than : value < than);
  return [...Object.values(limits), changes].flatMap(([limitField, recoverField]) => {
    const [limit, recover] = [numberOf(record[limitField]), numberOf(record[recoverField])];
    return limit !== undefined && recover !== undefined && worse(recover, limit, recoverField === "recoverPercent") ? [recoveryNotBetter(undefined, { field: recoverField })] : [];
  });
}

/** Somebody who holds the role and nothing else, to ask what the role may read. */
const holderOf = (role: Role): Principal => ({ id: "role", name: role, held: [{ role, from: "0001-01-01", sourceId: "role" }] });

function groupFindings({ group, kpi, source }: AlertRule): Finding[] {
  if (!leads.includes(group)) return [notALead(undefined, { field: "group" })];
  const holder = holderOf(group);
  const reads = (!kpi || mayReadKpi(holder, kpiNamed(kpi))) && (!source || readsAll(holder, entityByName(source)!));
  return reads ? [] : [groupCannotRead(undefined, { field: "group" })];
}

const seasonFindings = ({ kind, kpi }: AlertRule): Finding[] => (kind === "SEASONAL" && kpi && kpiNamed(kpi).cadence === "DAY" ? [onlyByMonth(undefined, { field: "kpi" })] : []);

const sideFindings = ({ kind, kpi }: AlertRule): Finding[] => (kind === "THRESHOLD" && kpi && kpiNamed(kpi).direction === "BAND" ? [needsBand(undefined, { field: "kind" })] : []);

const prepare = ({ record }: Preparation<AlertRule>): Finding[] => [...fieldFindings(record), ...recoveryFindings(record), ...currencyFindings(record), ...seasonFindings(record), ...sideFindings(record), ...groupFindings(record)];

export const AlertRuleResolver = EntityResolver(AlertRule, { create: true, update: true, prepare });
