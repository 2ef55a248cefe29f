import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../../organization/people/employee.ts";
import { developmentPlanLifecycle, DevelopmentPlanStatus } from "./developmentPlanLifecycle.ts";
import { Region } from "../regions/region.ts";

export const GoalKind = enumeration("GoalKind", "Measure of a development goal.", {
  NEW_CUSTOMERS: { zh: "新客户（首营合格）", en: "New customers", about: "Customers that passed their first-time approval." },
  VISITS: { zh: "完成拜访", en: "Visits", about: "Visits that took place." },
  WON_OPPORTUNITIES: { zh: "赢单商机", en: "Opportunities won" },
  WON_VALUE: { zh: "赢单金额", en: "Value won", about: "Total value of opportunities won, in the currency of the goal." },
});
export type GoalKind = ValueOf<typeof GoalKind>;

/** A goal to reach by the end of a plan; progress is counted automatically. */
@ObjectType("DevelopmentGoal", { description: "A goal to reach by the end of a development plan." })
export class DevelopmentGoal {
  @Attribute(() => GoalKind, { zh: "目标", en: "Goal", about: "Measure.", input: { required: true } })
  kind!: GoalKind;

  @Attribute(() => SafeInt, { zh: "目标数量", en: "Target quantity", about: "Target quantity; not for value.", nullable: true, input: { min: 1, max: 1_000_000 } })
  number?: number;

  @Attribute(() => Money, { zh: "目标金额", en: "Amount", about: "Target amount; for value only.", nullable: true, input: { min: 1, max: 1_000_000_000_000 } })
  amount?: Money;
}

/** Customer development goals for a period, and the strategy to reach them. 四(三)1 */
@Entity<DevelopmentPlan>({
  prefix: "devp",
  domain: "sales",
  label: { zh: "客户开发计划", en: "Development plan" },
  about: "Customer development goals for a period, and the strategy to reach them.",
  clause: "四(三)1",
  number: "KF",
  representation: "title",
  search: ["title", "number"],
  lists: { all: ["startsOn", "createdAt", "endsOn"], status: ["endsOn"], ownerId: ["startsOn"], regionId: ["startsOn"] },
  countedByDay: { status: "endsOn" },
  lifecycle: developmentPlanLifecycle,
})
export class DevelopmentPlan extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the plan.", input: { required: true, maxLength: 200 } })
  title!: string;

  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Person responsible for its goals; defaults to the creator.", nullable: true, input: { once: true } })
  ownerId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "If given, everyone's results in the region count; otherwise only the owner's.", nullable: true, input: true })
  regionId?: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts on", about: "First day that counts.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends on", about: "Last day that counts.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => [DevelopmentGoal], { zh: "开发目标", en: "Goals", about: "Goals.", input: { required: true, minItems: 1, maxItems: 10 } })
  goals!: DevelopmentGoal[];

  @Attribute(() => String, { zh: "开发策略", en: "Strategy", about: "Strategy.", text: true, input: { required: true, minLength: 10, maxLength: 4000 } })
  strategy!: string;

  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "Goals achieved and missed, and conclusions.", nullable: true, text: true })
  evaluation?: string;

  @Attribute(() => DevelopmentPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: DevelopmentPlanStatus;
}
