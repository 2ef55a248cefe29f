/** Which customers are asked whether they are satisfied, how often, and what they are asked. 六(二) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { CustomerKind } from "../../sales/customers/customer.ts";

export const FollowUpMethod = enumeration("FollowUpMethod", "How a customer is asked.", {
  PHONE: { zh: "电话", en: "Phone" },
  MAIL: { zh: "邮件", en: "Mail" },
  ON_SITE: { zh: "上门", en: "On site" },
});
export type FollowUpMethod = ValueOf<typeof FollowUpMethod>;

export const FollowUpPlanStatus = enumeration("FollowUpPlanStatus", "Status of a follow-up plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  IN_FORCE: { zh: "执行中", en: "In force", tone: "good", about: "Targets are created daily for the current period." },
  CLOSED: { zh: "已结束", en: "Closed" },
});
export type FollowUpPlanStatus = ValueOf<typeof FollowUpPlanStatus>;

@ObjectType("FollowUpCadence", { description: "How often customers of a class are asked." })
export class FollowUpCadence {
  @Attribute(() => CustomerKind, { zh: "客户类型", en: "Class of customers", about: "Customers that are asked.", input: { required: true } })
  customerKind!: CustomerKind;

  @Attribute(() => Int, { zh: "周期（月）", en: "Every (months)", about: "Length of a period in months; each customer is asked once in it.", input: { required: true, min: 1, max: 12 } })
  everyMonths!: number;
}

@ObjectType("FollowUpQuestion", { description: "A question that is answered by a score from 1 to 5." })
export class FollowUpQuestion {
  @Attribute(() => String, { zh: "问题", en: "Question", about: "Question to the customer.", input: { required: true, minLength: 2, maxLength: 200 } })
  question!: string;
}

const clause = "六(二)";

const endsBeforeStart = rule("PLAN_ENDS_BEFORE_START", { clause, message: { zh: () => "结束日期早于开始日期", en: () => "It ends before it starts" } });
const classTwice = rule("CLASS_TWICE", { clause, message: { zh: () => "同一客户类型只能列一次", en: () => "A class of customers can be listed only once" } });

@Entity<FollowUpPlan>({
  prefix: "fuplan",
  domain: "service",
  label: { zh: "回访计划", en: "Follow-up plan" },
  about: "Which customers are asked whether they are satisfied, how often, and what.",
  clause,
  number: "HJ",
  representation: "name",
  search: ["number", "name"],
  lists: { all: ["createdAt"], status: ["createdAt"] },
  lifecycle: lifecycle<FollowUpPlan, FollowUpPlanStatus>({
    states: FollowUpPlanStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    actions: {
      start: { label: { zh: "开始执行", en: "Activate" }, about: "Targets are created from its first day on.", from: "DRAFT", to: "IN_FORCE", tone: "primary" },
      close: { label: { zh: "结束", en: "Close" }, about: "No further targets are created.", from: ["DRAFT", "IN_FORCE"], to: "CLOSED", tone: "danger", input: ReasonInput },
    },
  }),
})
export class FollowUpPlan extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the plan.", input: { required: true, minLength: 2, maxLength: 80 } })
  name!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts on", about: "First day of its first period.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends on", about: "Last day of the plan.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => FollowUpMethod, { zh: "方式", en: "Method", about: "How customers are asked.", input: { required: true } })
  method!: FollowUpMethod;

  @Attribute(() => [FollowUpCadence], { zh: "客户与周期", en: "Cadence", about: "How often customers of each class are asked.", input: { required: true, maxItems: 3 } })
  cadences!: FollowUpCadence[];

  @Attribute(() => [FollowUpQuestion], { zh: "问卷", en: "Questionnaire", about: "Questions, each answered by a score from 1 to 5.", input: { required: true, maxItems: 20 } })
  questions!: FollowUpQuestion[];

  @Attribute(() => FollowUpPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: FollowUpPlanStatus;
}

function prepare({ record: { startsOn, endsOn, cadences } }: Preparation<FollowUpPlan>): Finding[] {
  const kinds = cadences.map(({ customerKind }) => customerKind);
  return [...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []), ...kinds.flatMap((kind, i) => (kinds.indexOf(kind) < i ? [classTwice(undefined, { field: `cadences.${i}.customerKind` })] : []))];
}

export const FollowUpPlanResolver = EntityResolver(FollowUpPlan, { create: true, update: true, prepare });
