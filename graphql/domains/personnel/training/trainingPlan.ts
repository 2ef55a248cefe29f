/** The year's training: its goal, content, modes and schedule, approved by HR and the manager, by quality first where GSP asks for it. 九(一) */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import type { Role } from "../../../platform/access/role.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute, type ApprovalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, hrStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { LastReview, Review, reviewed, reviewLifecycle, reviewLists } from "../../../platform/review/review.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";
import { Requirement } from "../duties/requirement.ts";

export const TrainingMode = enumeration("TrainingMode", "How people are trained.", {
  INTERNAL: { zh: "内部授课", en: "Internal" },
  EXTERNAL: { zh: "外部培训", en: "External" },
  ONLINE: { zh: "在线学习", en: "Online" },
});
export type TrainingMode = ValueOf<typeof TrainingMode>;

export const TrainingPlanStatus = enumeration("TrainingPlanStatus", "Status of a training plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  IN_FORCE: { zh: "执行中", en: "In force", tone: "good", about: "Reviewed every half year." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Its year has ended." },
  DISCARDED: { zh: "已作废", en: "Discarded", tone: "bad" },
});
export type TrainingPlanStatus = ValueOf<typeof TrainingPlanStatus>;

@ObjectType("TrainingPlanLine", { description: "A course that is held in a month for some people." })
export class TrainingPlanLine {
  @Reference(() => Course, { zh: "课程", en: "Course", about: "What people are trained in.", input: { required: true } })
  courseId!: string;

  @Attribute(() => String, { zh: "培训对象", en: "Audience", about: "Who is trained.", input: { required: true, minLength: 2, maxLength: 200 } })
  audience!: string;

  @Attribute(() => Int, { zh: "月份", en: "Month", about: "Month in which it is held, 1 to 12.", input: { required: true, min: 1, max: 12 } })
  month!: number;

  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Who organises it.", input: { required: true } })
  ownerId!: string;
}

const clause = "九(一)2";

/** HR and the leads of the groups plan. 九(一) */
export const planners: readonly Role[] = ["hr", "marketingLead", "salesLead", "supplyLead", "serviceLead"];

const elementMissing = rule<{ zh: string; en: string }>("PLAN_ELEMENT_MISSING", {
  clause,
  message: { zh: ({ zh }) => `年度培训计划缺少${zh}`, en: ({ en }) => `The plan lacks its ${en}` },
  remedy: { zh: () => "请补充：计划须有目标、内容、方式和时间安排", en: () => "Enter it: a plan has a goal, content, modes and a schedule", by: [] },
});

/** The four elements. 九(一)2 */
const isWhole: Guard<TrainingPlan> = ({ goal, content, modes, lines }) =>
  [
    { is: goal, zh: "培训目标", en: "goal" },
    { is: content, zh: "培训内容", en: "content" },
    { is: modes?.length, zh: "培训方式", en: "modes" },
    { is: lines?.length, zh: "时间安排", en: "schedule" },
  ].flatMap(({ is, zh, en }) => (is ? [] : [elementMissing({ zh, en })]));

const usualRoute = approvalRoute("trainingPlan", [{ steps: [hrStep, departmentManagerStep] }], { label: { zh: "年度培训计划", en: "Training plan" } });
const gspRoute = approvalRoute("gspTrainingPlan", [{ steps: [qaOfficerStep, hrStep, departmentManagerStep] }], { label: { zh: "年度培训计划（含 GSP 培训）", en: "Training plan with GSP training" }, always: ["qaOfficer"] });

/** Quality sees a plan first that holds a course which a role asks for. GSP */
async function routeOf({ lines }: TrainingPlan, ctx: Context): Promise<ApprovalRoute> {
  const courses = new Set((lines ?? []).map(({ courseId }) => courseId));
  for await (const { courseId } of readAll(ctx.table, Requirement, { filter: { status: { eq: "IN_FORCE" } }, orderBy: { sort: "title", descending: false } })) if (courseId && courses.has(courseId)) return gspRoute;
  return usualRoute;
}

const yearNotOver = rule<{ year: number }>("TRAINING_YEAR_NOT_OVER", { clause, message: { zh: ({ year }) => `${year} 年尚未结束`, en: ({ year }) => `${year} is not over` } });
const yearIsOver: Guard<TrainingPlan> = ({ year }, { today }) => (today < `${year + 1}-01-01` ? [yearNotOver({ year })] : []);

const planLifecycle = lifecycle<TrainingPlan, TrainingPlanStatus>({
  states: TrainingPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<TrainingPlan, TrainingPlanStatus>({
      route: { among: [usualRoute, gspRoute], choose: routeOf },
      submitters: planners,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "IN_FORCE",
      submit: { about: "Submits the plan for approval.", guards: [isWhole] },
    }),
    close: { label: { zh: "关闭", en: "Close" }, about: "Closes the plan of a past year.", from: "IN_FORCE", to: "CLOSED", by: ["hr"], guards: [yearIsOver] },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Discards a draft.", from: "DRAFT", to: "DISCARDED", tone: "danger", by: planners, input: ReasonInput },
  },
});

@Entity<TrainingPlan>({
  prefix: "tplan",
  domain: "personnel",
  label: { zh: "年度培训计划", en: "Training plan" },
  about: "What people are trained in during a year, and when.",
  clause: "九(一)",
  number: "PX",
  representation: "title",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["year", "createdAt"], status: ["year"] },
  lifecycle: planLifecycle,
})
export class TrainingPlan extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the plan.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => Int, { zh: "年度", en: "Year", about: "Calendar year.", grouped: false, input: { required: true, once: true, min: 2000, max: 2100 } })
  year!: number;

  @Attribute(() => String, { zh: "培训目标", en: "Goal", about: "What the training is to achieve.", nullable: true, text: true, input: { maxLength: 2_000 } })
  goal?: string;

  @Attribute(() => String, { zh: "培训内容", en: "Content", about: "What is taught.", nullable: true, text: true, input: { maxLength: 4_000 } })
  content?: string;

  @Attribute(() => [TrainingMode], { zh: "培训方式", en: "Modes", about: "How people are trained.", nullable: true, input: { maxItems: 3 } })
  modes?: TrainingMode[];

  @Attribute(() => [TrainingPlanLine], { zh: "时间安排", en: "Schedule", about: "Which course is held when and for whom.", nullable: true, input: { maxItems: 100 } })
  lines?: TrainingPlanLine[];

  @Attribute(() => LastReview, { zh: "最近评审", en: "Last review", about: "When it was last reviewed, and how.", nullable: true })
  lastReview?: LastReview;

  @Attribute(() => TrainingPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: TrainingPlanStatus;
}

export const TrainingPlanResolver = EntityResolver(TrainingPlan, { create: true, update: true });

@Entity<TrainingPlanReview>({
  prefix: "tprev",
  domain: "personnel",
  label: { zh: "培训计划评审", en: "Training plan review" },
  about: "The half-yearly review of a training plan.",
  clause: "九(一)",
  representation: "title",
  lists: { ...reviewLists, planId: ["dueOn"] },
  lifecycle: reviewLifecycle<TrainingPlanReview>({ reviewers: ["hr"], waivers: ["departmentManager"] }),
})
export class TrainingPlanReview extends Review {
  @Reference(() => TrainingPlan, { zh: "年度培训计划", en: "Training plan", about: "The plan that is reviewed." })
  planId!: string;
}

reviewed(TrainingPlan, {
  by: TrainingPlanReview,
  of: "planId",
  filter: { status: { eq: "IN_FORCE" } },
  sort: "year",
  from: ({ year }) => `${year}-01-01`,
  everyMonths: () => 6,
  until: ({ year }) => `${year + 1}-01-01`,
  warn: [10, 3, 0],
  owner: () => ({ roles: ["hr"] }),
  overdueTo: "departmentManager",
});

export const TrainingPlanReviewResolver = EntityResolver(TrainingPlanReview);
