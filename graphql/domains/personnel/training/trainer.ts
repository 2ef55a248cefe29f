/** Who may teach: an employee or somebody from outside, approved by HR, with the courses that they are qualified for and until when. 九(二)2 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";

export const TrainerStatus = enumeration("TrainerStatus", "Status of a trainer.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good" },
  ENDED: { zh: "已停用", en: "Ended", about: "Teaches no more." },
});
export type TrainerStatus = ValueOf<typeof TrainerStatus>;

@ObjectType("TrainerQualification", { description: "A course that somebody is qualified to teach." })
export class TrainerQualification {
  @Reference(() => Course, { zh: "课程", en: "Course", about: "What they may teach.", input: { required: true } })
  courseId!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which the qualification no longer counts.", input: { required: true, when: "any" } })
  expiresOn!: string;

  @Reference(() => File, { zh: "资质文件", en: "Proof", about: "Proof of the qualification.", nullable: true, input: true })
  fileId?: string;
}

const clause = "九(二)2";

const onePerson = rule("TRAINER_IS_ONE_PERSON", { clause, message: { zh: () => "请选择员工，或填写外部讲师姓名（二选一）", en: () => "Name either an employee or somebody from outside" } });

const trainerLifecycle = lifecycle<Trainer, TrainerStatus>({
  states: TrainerStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["APPROVED"],
  actions: {
    approve: { label: { zh: "批准讲师", en: "Approve trainer" }, about: "HR approves the trainer for the courses named, never themselves.", from: "DRAFT", to: "APPROVED", tone: "primary", decides: true, by: [{ role: "hr", notSelf: "personId" }] },
    reopen: { label: { zh: "退回草稿", en: "Return to draft" }, about: "To change the qualifications; it is approved again.", from: "APPROVED", to: "DRAFT", by: ["hr"] },
    end: { label: { zh: "停用", en: "End" }, about: "Teaches no more.", from: ["DRAFT", "APPROVED"], to: "ENDED", tone: "danger", by: ["hr"] },
  },
});

@Entity<Trainer>({
  prefix: "trnr",
  domain: "personnel",
  label: { zh: "讲师", en: "Trainer" },
  about: "Somebody who may teach some courses.",
  clause,
  number: "JT",
  representation: "name",
  lists: { all: ["name", "createdAt"], status: ["name"] },
  lifecycle: trainerLifecycle,
})
export class Trainer extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "The employee; null of somebody from outside.", nullable: true, input: { once: true } })
  personId?: string;

  @Attribute(() => String, { zh: "外部讲师姓名", en: "Name of an external trainer", about: "Name of somebody from outside.", nullable: true, ofPerson: true, input: { once: true, minLength: 2, maxLength: 60 } })
  externalName?: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name of the trainer.", ofPerson: true })
  name!: string;

  @Attribute(() => [TrainerQualification], { zh: "授课资质", en: "Qualifications", about: "Courses that they may teach, and until when.", input: { required: true, minItems: 1, maxItems: 40 } })
  qualifications!: TrainerQualification[];

  @Attribute(() => TrainerStatus, { zh: "状态", en: "Status", about: "Status of the trainer." })
  override status!: TrainerStatus;
}

/** Whether somebody may teach a course on a day. 九(二)2 */
export const mayTeach = ({ status, qualifications }: Trainer, courseId: string, on: string): boolean => status === "APPROVED" && qualifications.some((one) => one.courseId === courseId && one.expiresOn > on);

async function prepare({ record, ctx }: Preparation<Trainer>): Promise<Finding[]> {
  const { personId, externalName } = record;
  if (Boolean(personId) === Boolean(externalName)) return [onePerson(undefined, { field: "personId" })];
  record.name = personId ? (await ctx.loader.load<Employee>(personId))!.name : externalName!;
  return [];
}

export const TrainerResolver = EntityResolver(Trainer, { create: true, update: true, prepare });
