/** What the department is to attain in a year, and by what that is measured. 二(二) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { reportedKpis } from "../reports/reportedKpis.ts";
import { departmentPlanLifecycle, DepartmentPlanStatus, planSlot } from "./departmentPlanLifecycle.ts";
import { DepartmentMeasure, DepartmentObjective } from "./planParts.ts";

const clause = "二(二)";

@Entity<DepartmentPlan>({
  prefix: "dplan",
  domain: "analytics",
  label: { zh: "年度计划", en: "Department plan" },
  about: "What the department is to attain in a year: weighted objectives, and what each is measured by.",
  clause,
  number: "NJ",
  representation: "name",
  attachments: true,
  search: ["number", "name"],
  lists: { all: ["year", "createdAt"], status: ["year"], year: ["revision"] },
  unique: ["slot"],
  lifecycle: departmentPlanLifecycle,
})
export class DepartmentPlan extends NumberedDocument {
  @Attribute(() => Int, { zh: "年度", en: "Year", about: "Calendar year of the plan.", grouped: false, input: { required: true, once: true, min: 2000, max: 2100 } })
  year!: number;

  @Attribute(() => Int, { zh: "版次", en: "Version", about: "1 for the year's first plan, one more with each revision." })
  revision!: number;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Year and version." })
  name!: string;

  @Attribute(() => [DepartmentObjective], { zh: "目标", en: "Objectives", about: "What is to be attained.", input: { required: true, minItems: 1, maxItems: 20 } })
  objectives!: DepartmentObjective[];

  @Attribute(() => [DepartmentMeasure], { zh: "衡量标准", en: "Measures", about: "What each objective is measured by.", input: { required: true, minItems: 1, maxItems: 60 } })
  measures!: DepartmentMeasure[];

  @Attribute(() => String, { zh: "修订原因", en: "Reason for revision", about: "Why this version replaces the one before.", nullable: true, text: true })
  revisionReason?: string;

  @Reference(() => Node, { zh: "上一版", en: "Previous version", about: "Version that this one revises.", holds: ["DepartmentPlan"], nullable: true })
  previousId?: string;

  @Reference(() => Node, { zh: "下一版", en: "Next version", about: "Version that revises this one.", holds: ["DepartmentPlan"], nullable: true })
  nextId?: string;

  @Attribute(() => LocalDate, { zh: "执行日期", en: "In force from", about: "When it was approved.", nullable: true })
  inForceFrom?: string;

  @Attribute(() => String, { zh: "版次标识", en: "Version slot", about: "Unique year and version." })
  slot!: string;

  @Attribute(() => DepartmentPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: DepartmentPlanStatus;
}

const kpiNotShared = rule("PLAN_KPI_NOT_SHARED", {
  clause,
  message: { zh: () => "计划人人可见，该指标不对所有人公开", en: () => "Everybody reads the plan, and this KPI is not shown to everybody" },
  remedy: { zh: () => "请选择运营报告所列指标，或改由季度复盘填写", en: () => "Choose a KPI that operations reports show, or have the quarterly review say it", by: [] },
});

const numberTwice = rule("PLAN_OBJECTIVE_TWICE", {
  clause,
  message: { zh: () => "两个目标的序号相同", en: () => "Two objectives have the same number" },
});

function prepare({ record, before }: Preparation<DepartmentPlan>): Finding[] {
  if (!before) Object.assign(record, planSlot(record.year, 1));
  const { objectives, measures } = record;
  return [
    ...objectives.flatMap(({ number }, i) => (objectives.findIndex((one) => one.number === number) < i ? [numberTwice(undefined, { field: `objectives.${i}.number` })] : [])),
    ...measures.flatMap(({ kpi }, i) => (kpi && !reportedKpis.includes(kpi) ? [kpiNotShared(undefined, { field: `measures.${i}.kpi` })] : [])),
  ];
}

export const DepartmentPlanResolver = EntityResolver(DepartmentPlan, { create: true, update: true, prepare });
