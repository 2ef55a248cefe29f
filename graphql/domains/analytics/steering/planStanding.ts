/** How far a plan is attained, from the figures of its year and what the reviews say of measures that no KPI tells. 二(二) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { currencies } from "../../../table/money.ts";
import { DateTime, SafeInt } from "../../../table/scalars.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import type { Context } from "../../../platform/context.ts";
import { meanOf, shareOf } from "../../../platform/percent.ts";
import { mostPeriods, readKpi, readKpiOver } from "../../../platform/kpi/kpiReadings.ts";
import { formOf, KpiName, kpiNamed, type Kpi } from "../../../platform/kpi/measures.ts";
import { attainment, floored, scoreOf, totalOf, usualCap, type Exact, type Total } from "./attainment.ts";
import type { DepartmentMeasure, DepartmentObjective } from "./planParts.ts";

@ObjectType("MeasureStanding", { description: "How far a measure of a plan is attained." })
export class MeasureStanding {
  @Attribute(() => Int, { zh: "序号", en: "Number", about: "Its place in the plan, from 1." })
  number!: number;

  @Attribute(() => Int, { zh: "所属目标序号", en: "Objective", about: "Number of its objective." })
  objective!: number;

  @Attribute(() => String, { zh: "衡量标准", en: "Measure", about: "What is measured." })
  title!: string;

  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "KPI that says it.", nullable: true })
  kpi?: string | null;

  @Attribute(() => SafeInt, { zh: "基线值", en: "Baseline", about: "Where it began.", unit: hundredths })
  baseline!: number;

  @Attribute(() => SafeInt, { zh: "目标值", en: "Target", about: "Where it is to come to.", unit: hundredths })
  target!: number;

  @Attribute(() => SafeInt, { zh: "实际值", en: "Actual", about: "Where it is; null where nothing was measured.", unit: hundredths, nullable: true })
  actual!: number | null;

  @Attribute(() => Int, { zh: "达成率", en: "Attainment", about: "Way done of the way to go; null where nothing was measured or baseline and target are the same.", unit: basisPoint, nullable: true })
  attainment!: number | null;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Attainment between nothing and the cap.", unit: basisPoint, nullable: true })
  score!: number | null;
}

@ObjectType("ObjectiveStanding", { description: "How far an objective of a plan is attained." })
export class ObjectiveStanding {
  @Attribute(() => Int, { zh: "目标序号", en: "Number", about: "Number of the objective." })
  number!: number;

  @Attribute(() => String, { zh: "目标", en: "Objective", about: "What is to be attained." })
  title!: string;

  @Attribute(() => Int, { zh: "权重（%）", en: "Weight (%)", about: "Share of the plan." })
  weight!: number;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Mean of the scores that were measured, by weight.", unit: basisPoint, nullable: true })
  score!: number | null;

  @Attribute(() => Int, { zh: "覆盖权重（%）", en: "Coverage (%)", about: "Weight of the measures that were measured." })
  coverage!: number;
}

@ObjectType("PlanStanding", { description: "How far a plan is attained." })
export class PlanStanding {
  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Mean of the objectives that were measured, by weight.", unit: basisPoint, nullable: true })
  score!: number | null;

  @Attribute(() => Int, { zh: "覆盖权重（%）", en: "Coverage (%)", about: "Weight of the objectives that were measured." })
  coverage!: number;

  @Attribute(() => [ObjectiveStanding], { zh: "目标", en: "Objectives", about: "Each objective." })
  objectives!: ObjectiveStanding[];

  @Attribute(() => [MeasureStanding], { zh: "衡量标准", en: "Measures", about: "Each measure." })
  measures!: MeasureStanding[];

  @Attribute(() => DateTime, { zh: "读取时间", en: "As of", about: "When it was read (UTC)." })
  asOf!: string;
}

/** What a plan says, and what people say of its measures that no KPI tells: by their place, from 1. */
export interface Measured {
  objectives: readonly DepartmentObjective[];
  measures: readonly DepartmentMeasure[];
  manual: ReadonlyMap<number, number>;
}

interface Days {
  from: string;
  to: string;
}

async function levelAt(ctx: Context, kpi: Kpi, { from, to }: Days): Promise<number | null> {
  const { readings } = await readKpi(ctx, kpi, { last: mostPeriods.DAY, currency: currencies[0] });
  return readings.findLast(({ period, value }) => period >= from && period <= to && value !== null && value !== 0)?.value ?? null;
}

/** What the months of a stretch come to together. */
async function overMonths(ctx: Context, kpi: Kpi, { from, to }: Days): Promise<number | null> {
  const { readings } = await readKpi(ctx, kpi, { last: mostPeriods.MONTH, currency: currencies[0] });
  const inside = readings.filter(({ period }) => period >= from.slice(0, 7) && period <= to.slice(0, 7));
  const sum = (of: (reading: (typeof inside)[number]) => number | null): number => inside.reduce((total, reading) => total + (of(reading) ?? 0), 0);
  if (inside.length === 0) return null;
  const numerator = sum((reading) => reading.numerator);
  if (!kpi.part) return numerator;
  return (kpi.isMean ? meanOf : shareOf)(numerator, sum((reading) => reading.denominator));
}

/** A KPI over a stretch of days, in hundredths of what people read; amounts in the company's own currency. */
async function actualOf(ctx: Context, kpi: Kpi, days: Days): Promise<number | null> {
  const value = kpi.isLevel ? await levelAt(ctx, kpi, days) : kpi.cadence === "MONTH" ? await overMonths(ctx, kpi, days) : ((await readKpiOver(ctx, kpi, currencies[0], [days]))?.[0]?.value ?? null);
  return value !== null && formOf(kpi) === "NUMBER" ? value * 100 : value;
}

const shown = (score: Exact | null): number | null => score && floored(score);

/** The objectives with their measures, from what was measured of each. */
export function standingOf({ objectives, measures }: Pick<Measured, "objectives" | "measures">, actuals: readonly (number | null)[], asOf: string): PlanStanding {
  const lines = measures.map((measure, i) => {
    const attained = attainment(measure, actuals[i] ?? null);
    return { measure, attained, score: scoreOf(attained, measure.cap ?? usualCap) };
  });
  const totals = objectives.map((objective): { objective: DepartmentObjective; total: Total } => ({
    objective,
    total: totalOf(lines.filter(({ measure }) => measure.objective === objective.number).map(({ measure: { weight }, score }) => ({ weight, score }))),
  }));
  const whole = totalOf(totals.map(({ objective: { weight }, total: { score } }) => ({ weight, score })));
  return {
    score: shown(whole.score),
    coverage: whole.coverage,
    objectives: totals.map(({ objective: { number, title, weight }, total }) => ({ number, title, weight, score: shown(total.score), coverage: total.coverage })),
    measures: lines.map(({ measure: { objective, title, kpi, baseline, target }, attained, score }, i) => ({ number: i + 1, objective, title, kpi, baseline, target, actual: actuals[i] ?? null, attainment: shown(attained), score: shown(score) })),
    asOf,
  };
}

/** How far the plan is attained over these days of its year. */
export async function readStanding(ctx: Context, plan: Measured, days: Days): Promise<PlanStanding> {
  const until = days.to < ctx.today ? days.to : ctx.today;
  const actuals = await Promise.all(plan.measures.map(({ kpi }, i) => (kpi ? actualOf(ctx, kpiNamed(kpi), { from: days.from, to: until }) : (plan.manual.get(i + 1) ?? null))));
  return standingOf(plan, actuals, ctx.now.toISOString());
}
