/** What somebody wants to become, and how: drafted by the employee, agreed by their manager, reviewed each year. 九(三) */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { addMonths } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";

export const CareerPlanStatus = enumeration("CareerPlanStatus", "Status of a career plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  AGREED: { zh: "已商定", en: "Agreed", tone: "good", about: "Reviewed each year." },
  ACHIEVED: { zh: "已实现", en: "Achieved", tone: "good" },
  ENDED: { zh: "已终止", en: "Ended" },
});
export type CareerPlanStatus = ValueOf<typeof CareerPlanStatus>;

class ReviewInput {
  @Attribute(() => String, { zh: "回顾", en: "Review", about: "What was reached, and what comes next.", text: true, input: { required: true, minLength: 5, maxLength: 4_000 } })
  review!: string;
}

@ObjectType("CareerCourse", { description: "A course on the way." })
export class CareerCourse {
  @Reference(() => Course, { zh: "课程", en: "Course", about: "The course.", input: { required: true } })
  courseId!: string;
}

const reviewMonths = 12;
const employee = own("employeeId", contributors);
const manager = own("managerId", contributors);

function review({ record, input, ctx }: Step<CareerPlan, ReviewInput>): void {
  Object.assign(record, { lastReview: input.review, reviewedOn: ctx.today, reviewDueOn: addMonths(ctx.today, reviewMonths) });
}

const careerLifecycle = lifecycle<CareerPlan, CareerPlanStatus>({
  states: CareerPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    agree: { label: { zh: "商定", en: "Agree" }, about: "The manager agrees.", from: "DRAFT", to: "AGREED", tone: "primary", decides: true, by: manager, effect: ({ record, ctx }: Step<CareerPlan>) => void (record.reviewDueOn = addMonths(ctx.today, reviewMonths)) },
    review: { label: { zh: "年度回顾", en: "Review plan" }, about: "Records the yearly review.", from: "AGREED", to: "AGREED", by: manager, input: ReviewInput, effect: review },
    achieve: { label: { zh: "确认实现", en: "Record as achieved" }, about: "The goal is reached.", from: "AGREED", to: "ACHIEVED", by: manager },
    end: { label: { zh: "终止规划", en: "End plan" }, about: "It is given up, for a reason.", from: ["DRAFT", "AGREED"], to: "ENDED", tone: "danger", by: [...employee, ...manager], input: ReasonInput, effect: ({ record, input }: Step<CareerPlan, ReasonInput>) => void (record.endReason = input.reason) },
  },
});

@Entity<CareerPlan>({
  prefix: "career",
  domain: "personnel",
  label: { zh: "职业规划", en: "Career plan" },
  about: "What somebody wants to become, and how.",
  clause: "九(三)",
  number: "ZY",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], status: ["reviewDueOn"], employeeId: ["createdAt"], managerId: ["createdAt"] },
  lifecycle: careerLifecycle,
})
export class CareerPlan extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Whose plan it is." })
  employeeId!: string;

  @Reference(() => Node, { zh: "上级", en: "Manager", about: "Who agrees it.", holds: isPerson })
  managerId!: string;

  @Attribute(() => String, { zh: "目标", en: "Goal", about: "What is to be reached.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  goal!: string;

  @Attribute(() => String, { zh: "路径", en: "Path", about: "How it is to be reached.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  path!: string;

  @Attribute(() => [CareerCourse], { zh: "所需课程", en: "Courses", about: "Courses on the way.", nullable: true, input: { maxItems: 20 } })
  courses?: CareerCourse[];

  @Attribute(() => LocalDate, { zh: "下次回顾日期", en: "Review due on", about: "Twelve months after it was agreed or reviewed last.", nullable: true })
  reviewDueOn?: string;

  @Attribute(() => LocalDate, { zh: "回顾日期", en: "Reviewed on", about: "When it was reviewed last.", nullable: true })
  reviewedOn?: string;

  @Attribute(() => String, { zh: "回顾内容", en: "Last review", about: "What the last review found.", nullable: true, text: true })
  lastReview?: string;

  @Attribute(() => String, { zh: "终止原因", en: "Reason for ending", about: "Why it was given up.", nullable: true, text: true })
  endReason?: string;

  @Attribute(() => CareerPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: CareerPlanStatus;
}

const noManager = rule("NO_MANAGER", {
  clause: "九(三)",
  message: { zh: () => "您的档案中未登记上级", en: () => "No manager is recorded of you" },
  remedy: { zh: () => "请人事先登记您的上级", en: () => "Have HR record your manager first", by: [] },
});

async function prepare({ record, before, ctx }: Preparation<CareerPlan>): Promise<Finding[]> {
  if (before) return [];
  const person = await ctx.loader.load<Employee>(ctx.principal.id);
  if (!person?.managerId) return [noManager()];
  Object.assign(record, { employeeId: ctx.principal.id, managerId: person.managerId });
  return [];
}

export const CareerPlanResolver = EntityResolver(CareerPlan, { create: true, update: true, prepare });
