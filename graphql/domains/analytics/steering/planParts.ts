import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { Role } from "../../../platform/access/role.ts";
import { KpiName } from "../../../platform/kpi/measures.ts";
import { usualCap } from "./attainment.ts";

@ObjectType("DepartmentObjective", { description: "What the department is to attain." })
export class DepartmentObjective {
  @Attribute(() => Int, { zh: "目标序号", en: "Number", about: "Number of the objective, which its measures name.", input: { required: true, min: 1, max: 99 } })
  number!: number;

  @Attribute(() => String, { zh: "目标", en: "Objective", about: "What is to be attained.", input: { required: true, minLength: 2, maxLength: 200 } })
  title!: string;

  @Attribute(() => Role, { zh: "负责角色", en: "Owner", about: "Role that answers for it.", input: { required: true } })
  owner!: Role;

  @Attribute(() => Int, { zh: "权重（%）", en: "Weight (%)", about: "Share of the plan; those of all objectives add to 100.", input: { required: true, min: 1, max: 100 } })
  weight!: number;
}

@ObjectType("DepartmentMeasure", { description: "What an objective is measured by." })
export class DepartmentMeasure {
  @Attribute(() => Int, { zh: "所属目标序号", en: "Objective", about: "Number of its objective.", input: { required: true, min: 1, max: 99 } })
  objective!: number;

  @Attribute(() => String, { zh: "衡量标准", en: "Measure", about: "What is measured.", input: { required: true, minLength: 2, maxLength: 200 } })
  title!: string;

  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "KPI that says it, over the year so far; empty where people say it in the quarterly review.", nullable: true, input: true })
  kpi?: string | null;

  @Attribute(() => SafeInt, { zh: "基线值", en: "Baseline", about: "Where it began: percent, an amount, a mean or a number, with two decimals.", unit: hundredths, input: { required: true, min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 } })
  baseline!: number;

  @Attribute(() => SafeInt, { zh: "目标值", en: "Target", about: "Where it is to come to: percent, an amount, a mean or a number, with two decimals.", unit: hundredths, input: { required: true, min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 } })
  target!: number;

  @Attribute(() => Int, { zh: "得分上限", en: "Cap", about: "The most that it scores; 100 % where it is left out.", unit: basisPoint, nullable: true, input: { min: usualCap, max: 20_000 } })
  cap?: number | null;

  @Attribute(() => Int, { zh: "权重（%）", en: "Weight (%)", about: "Share of its objective; those of an objective's measures add to 100.", input: { required: true, min: 1, max: 100 } })
  weight!: number;
}
