/** Training courses: how much of one must be attended, and the mark that passes. 九(二) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { basisPoint } from "../../../table/unit.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";

export const CourseStatus = enumeration("CourseStatus", "Status of a course.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  ACTIVE: { zh: "使用中", en: "Active", tone: "good" },
  RETIRED: { zh: "已停用", en: "Retired", about: "Nobody is trained in it any more; its records stay." },
});
export type CourseStatus = ValueOf<typeof CourseStatus>;

const courseLifecycle = lifecycle<Course, CourseStatus>({
  states: CourseStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["ACTIVE"],
  actions: {
    activate: { label: { zh: "启用", en: "Put into use" }, about: "People can be trained in it from now on.", from: "DRAFT", to: "ACTIVE", tone: "primary" },
    retire: { label: { zh: "停用", en: "Retire" }, about: "Nobody is trained in it any more.", from: "ACTIVE", to: "RETIRED", tone: "danger" },
  },
});

@Entity<Course>({
  prefix: "course",
  domain: "personnel",
  label: { zh: "培训课程", en: "Course" },
  about: "What people are trained in.",
  clause: "九(二)",
  representation: "name",
  search: ["name"],
  attachments: true,
  lists: { all: ["name", "createdAt"], status: ["name"] },
  unique: ["name"],
  lifecycle: courseLifecycle,
})
export class Course extends Document {
  @Attribute(() => String, { zh: "课程名称", en: "Name", about: "Name of the course.", input: { required: true, minLength: 2, maxLength: 120 } })
  name!: string;

  @Attribute(() => Int, { zh: "时长（分钟）", en: "Minutes", about: "Minutes that it takes.", input: { required: true, min: 1, max: 10_000 } })
  minutes!: number;

  @Attribute(() => Int, { zh: "最低出勤率", en: "Least attendance", about: "Share of the minutes that must be attended, in hundredths of a percent; 80 % where nothing is said.", unit: basisPoint, input: { min: 1, max: 10_000 } })
  minAttendance!: number;

  @Attribute(() => Int, { zh: "及格线", en: "Pass mark", about: "Share of the points that passes, in hundredths of a percent; null without an exam.", nullable: true, unit: basisPoint, input: { min: 1, max: 10_000 } })
  passMark?: number;

  @Attribute(() => String, { zh: "内容", en: "Content", about: "What is taught.", nullable: true, text: true, input: { maxLength: 4_000 } })
  content?: string;

  @Attribute(() => CourseStatus, { zh: "状态", en: "Status", about: "Status of the course." })
  override status!: CourseStatus;
}

const usualAttendance = 8_000;

export const CourseResolver = EntityResolver(Course, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.minAttendance ??= usualAttendance;
    return [];
  },
});
