/** A period in which people are appraised, phase by phase. 十(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { AppraisalScheme } from "./appraisalScheme.ts";
import { CycleStatus, cycleLifecycle } from "./appraisalCycleLifecycle.ts";

@Entity<AppraisalCycle>({
  prefix: "acyc",
  domain: "personnel",
  label: { zh: "考核周期", en: "Appraisal cycle" },
  about: "A period in which people are appraised.",
  clause: "十(二)",
  number: "KZ",
  representation: "title",
  lists: { all: ["startsOn", "createdAt"], status: ["startsOn"] },
  lifecycle: cycleLifecycle,
})
export class AppraisalCycle extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the cycle.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Reference(() => AppraisalScheme, { zh: "考核方案", en: "Appraisal scheme", about: "Scheme in force that people are appraised by.", input: { required: true } })
  schemeId!: string;

  @Attribute(() => LocalDate, { zh: "周期开始", en: "From", about: "First day of the period.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "周期结束", en: "To", about: "Last day of the period.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "自评截止", en: "Self-assessment by", about: "Day by whose end people assess themselves.", input: { required: true, when: "any" } })
  selfBy!: string;

  @Attribute(() => LocalDate, { zh: "上级评价截止", en: "Managers by", about: "Day by whose end managers assess.", input: { required: true, when: "any" } })
  managersBy!: string;

  @Attribute(() => LocalDate, { zh: "校准截止", en: "Calibration by", about: "Day by whose end it is calibrated.", input: { required: true, when: "any" } })
  calibrationBy!: string;

  @Reference(() => Employee, { zh: "校准人", en: "Calibrator", about: "Who calibrates; of their own appraisal HR does.", input: { required: true } })
  calibratorId!: string;

  @Attribute(() => LocalDate, { zh: "公布日期", en: "Published on", about: "When the results were published.", nullable: true })
  publishedOn?: string;

  @Attribute(() => CycleStatus, { zh: "状态", en: "Status", about: "Phase of the cycle." })
  override status!: CycleStatus;
}

const clause = "十(二)";
const datesUnordered = rule("CYCLE_DATES_NOT_ASCENDING", { clause, message: { zh: () => "日期须依次为：周期开始、周期结束、自评、上级评价、校准", en: () => "The dates must follow each other: from, to, self-assessment, managers, calibration" } });
const schemeNotInForce = rule("SCHEME_NOT_IN_FORCE", { clause, message: { zh: () => "考核方案未生效", en: () => "The scheme is not in force" }, remedy: { zh: () => "请选择已生效的方案", en: () => "Choose a scheme that is in force", by: [] } });

async function prepare({ record, ctx }: Preparation<AppraisalCycle>): Promise<Finding[]> {
  const { startsOn, endsOn, selfBy, managersBy, calibrationBy, schemeId } = record;
  const dates = [startsOn, endsOn, selfBy, managersBy, calibrationBy];
  const scheme = await ctx.loader.load<AppraisalScheme>(schemeId);
  return [
    ...(dates.every((date, i) => i === 0 || dates[i - 1]! <= date) ? [] : [datesUnordered(undefined, { field: "endsOn" })]),
    ...(scheme!.status === "IN_FORCE" ? [] : [schemeNotInForce(undefined, { field: "schemeId" })]),
  ];
}

export const AppraisalCycleResolver = EntityResolver(AppraisalCycle, { create: true, update: true, prepare });
