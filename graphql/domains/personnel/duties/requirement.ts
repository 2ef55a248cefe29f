/**
 * What a role asks of those who hold it: a course, or the yearly health check; how often, and whether the role cannot be
 * used once it has lapsed. Requirements are data: HR writes them, the head of quality puts them in force. 药品管理法 §50, GSP
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Role } from "../../../platform/access/role.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { obliges, obligesHoldersOf } from "../../../platform/obligation/obligations.ts";
import { satisfies } from "../../../platform/obligation/obliging.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "./course.ts";
import { HealthCheck, healthMonths } from "./healthCheck.ts";
import { monthsAfter, nextDue } from "./nextDue.ts";
import { TrainingRecord } from "./trainingRecord.ts";

export const RequirementKind = enumeration("RequirementKind", "What is required.", {
  TRAINING: { zh: "培训", en: "Training" },
  HEALTH: { zh: "健康检查", en: "Health check", about: "Every twelve months; never extended." },
});
export type RequirementKind = ValueOf<typeof RequirementKind>;

export const RequirementEffect = enumeration("RequirementEffect", "What happens once a requirement has lapsed.", {
  WARN: { zh: "提醒", en: "Warn", tone: "warning", about: "The person and their manager are told." },
  BLOCK: { zh: "停用角色", en: "Block the role", tone: "bad", about: "The role cannot be used from then on." },
});
export type RequirementEffect = ValueOf<typeof RequirementEffect>;

export const RequirementStatus = enumeration("RequirementStatus", "Status of a requirement.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  IN_FORCE: { zh: "已生效", en: "In force", tone: "good" },
  RETIRED: { zh: "已废止", en: "Retired" },
});
export type RequirementStatus = ValueOf<typeof RequirementStatus>;

const clause = "药品管理法 · GSP（人员与培训）";

const courseNeeded = rule("COURSE_NEEDED", { clause, message: { zh: () => "培训要求须选择课程与周期", en: () => "A training needs its course and how often it is held" } });
const noCourseOfHealth = rule("NO_COURSE_OF_HEALTH", { clause, message: { zh: () => "健康检查固定为每 12 个月一次，无课程", en: () => "A health check is every twelve months and has no course" } });
const alwaysSomebody = rule("QUALITY_IS_ONLY_WARNED", {
  clause,
  message: { zh: () => "质量管理员与质量负责人的角色只提醒、不停用，以便随时有人能锁定库存", en: () => "The roles of quality are only warned, so that somebody can always hold stock" },
});

const neverBlocked: readonly Role[] = ["qaOfficer", "headOfQuality"];

const requirementLifecycle = lifecycle<Requirement, RequirementStatus>({
  states: RequirementStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["IN_FORCE"],
  actions: {
    putInForce: { label: { zh: "生效", en: "Put in force" }, about: "Obliges all who hold the role; those who have nothing recorded until its first date.", from: "DRAFT", to: "IN_FORCE", tone: "primary", by: ["headOfQuality"] },
    retire: { label: { zh: "废止", en: "Retire" }, about: "Nobody is obliged any more.", from: "IN_FORCE", to: "RETIRED", tone: "danger", by: ["headOfQuality"] },
  },
});

@Entity<Requirement>({
  prefix: "reqm",
  domain: "personnel",
  label: { zh: "上岗要求", en: "Requirement" },
  about: "What a role asks of those who hold it.",
  clause,
  representation: "title",
  lists: { all: ["createdAt", "title"], status: ["title"], role: ["title"] },
  lifecycle: requirementLifecycle,
})
export class Requirement extends Document {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "What is required, as people read it in refusals.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "Those who hold it are obliged.", input: { required: true } })
  role!: Role;

  @Attribute(() => RequirementKind, { zh: "类别", en: "Kind", about: "Training or health check.", input: { required: true } })
  kind!: RequirementKind;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "Course of a training.", nullable: true, input: true })
  courseId?: string;

  @Attribute(() => Int, { zh: "周期（月）", en: "Every so many months", about: "How often a training is held; a health check always every twelve.", nullable: true, input: { min: 1, max: 120 } })
  everyMonths?: number;

  @Attribute(() => Int, { zh: "宽限天数", en: "Days of grace", about: "Days after the due date on which the role can still be used; none where nothing is said.", input: { min: 0, max: 60 } })
  graceDays!: number;

  @Attribute(() => RequirementEffect, { zh: "到期后果", en: "Effect", about: "What happens once it has lapsed.", input: { required: true } })
  effect!: RequirementEffect;

  @Attribute(() => Boolean, { zh: "上岗前完成", en: "Before start", about: "Whether the role is granted only to those who have done it.", help: { zh: "选“是”后，未完成者的角色授权无法批准。", en: "If so, a grant of the role is not approved before it is done." }, nullable: true, input: true })
  beforeStart?: boolean;

  @Attribute(() => LocalDate, { zh: "首次到期日", en: "First due on", about: "Due date of those who have nothing recorded, so that nobody is locked out on the day on which it comes into force.", input: { required: true, when: "any" } })
  firstDueOn!: string;

  @Attribute(() => String, { zh: "依据条款", en: "Source", about: "Clause or law that demands it.", nullable: true, input: { maxLength: 120 } })
  source?: string;

  @Attribute(() => RequirementStatus, { zh: "状态", en: "Status", about: "Status of the requirement." })
  override status!: RequirementStatus;
}

function prepare({ record }: Preparation<Requirement>): Finding[] {
  record.graceDays ??= 0;
  if (record.kind === "HEALTH") record.everyMonths ??= healthMonths;
  const isTraining = record.kind === "TRAINING";
  return [
    ...(isTraining && !(record.courseId && record.everyMonths) ? [courseNeeded(undefined, { field: "courseId" })] : []),
    ...(!isTraining && (record.courseId || record.everyMonths !== healthMonths) ? [noCourseOfHealth(undefined, { field: "kind" })] : []),
    ...(record.effect === "BLOCK" && neverBlocked.includes(record.role) ? [alwaysSomebody(undefined, { field: "effect" })] : []),
  ];
}

export const RequirementResolver = EntityResolver(Requirement, { create: true, update: true, prepare });

const training = satisfies<Requirement, TrainingRecord>({
  by: TrainingRecord,
  person: "employeeId",
  on: "completedOn",
  concerns: ({ kind, courseId }, record) => kind === "TRAINING" && record.courseId === courseId && record.completed,
  dueAgain: ({ everyMonths }, records) => records.reduce<string | undefined>((due, { completedOn }) => nextDue({ due, doneOn: completedOn, months: everyMonths! }), undefined),
});

const health = satisfies<Requirement, HealthCheck>({
  by: HealthCheck,
  person: "employeeId",
  on: "checkedOn",
  concerns: ({ kind }) => kind === "HEALTH",
  dueAgain: (_, records) => (records.length > 0 ? monthsAfter(records.at(-1)!.checkedOn, healthMonths) : undefined),
  // Unfit bars at once, whatever the effect: this is the law's and not the requirement's.
  bars: ({ role }, { conclusion, restrictedRoles, checkedOn }) => (conclusion === "UNFIT" || restrictedRoles?.includes(role) ? checkedOn : undefined),
});

/** HQ may extend a training by so many days. */
const extendableTraining = 14;

obliges(Requirement, {
  filter: { status: { eq: "IN_FORCE" } },
  sort: "title",
  isInForce: ({ status }) => status === "IN_FORCE",
  role: ({ role }) => role,
  firstDueOn: ({ firstDueOn }) => firstDueOn,
  graceDays: ({ graceDays }) => graceDays,
  blocks: ({ effect }) => effect === "BLOCK",
  beforeStart: ({ beforeStart }) => beforeStart === true,
  extendableDays: ({ kind }) => (kind === "TRAINING" ? extendableTraining : 0),
  satisfiedBy: [training, health],
});

obligesHoldersOf(Employee);
