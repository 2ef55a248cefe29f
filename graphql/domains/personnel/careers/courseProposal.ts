/** A course that is proposed to somebody, because of one record each; a person decides. 九(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Course } from "../duties/course.ts";
import type { Exam } from "../exams/exam.ts";
import { ExamAttempt } from "../exams/examAttempt.ts";

export const CourseProposalStatus = enumeration("CourseProposalStatus", "Status of a proposed course.", {
  PROPOSED: { zh: "待决定", en: "Proposed", tone: "warning" },
  ACCEPTED: { zh: "已采纳", en: "Accepted", tone: "good" },
  DECLINED: { zh: "未采纳", en: "Declined" },
});
export type CourseProposalStatus = ValueOf<typeof CourseProposalStatus>;

export const ProposalCause = enumeration("ProposalCause", "Why a course is proposed.", {
  EXAM_FAILED: { zh: "考试未通过", en: "Exam not passed" },
  APPRAISAL: { zh: "考核结果", en: "Appraisal result" },
});
export type ProposalCause = ValueOf<typeof ProposalCause>;

const deciders = [{ role: "hr" as const, notSelf: "employeeId" }, ...own("managerId", contributors)];

const proposalLifecycle = lifecycle<CourseProposal, CourseProposalStatus>({
  states: CourseProposalStatus,
  initial: "PROPOSED",
  editable: [],
  actions: {
    accept: { label: { zh: "采纳", en: "Accept proposal" }, about: "The person is to be trained in it.", from: "PROPOSED", to: "ACCEPTED", tone: "primary", by: deciders },
    decline: { label: { zh: "不采纳", en: "Decline" }, about: "It is not needed, for a reason.", from: "PROPOSED", to: "DECLINED", by: deciders, input: ReasonInput, effect: ({ record, input }: Step<CourseProposal, ReasonInput>) => void (record.declineReason = input.reason) },
  },
});

@Entity<CourseProposal>({
  prefix: "cprop",
  domain: "personnel",
  label: { zh: "培训建议", en: "Course proposal" },
  about: "A course that is proposed to somebody.",
  clause: "九(二)",
  number: "KJ",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], status: ["createdAt"], employeeId: ["createdAt"], managerId: ["createdAt"] },
  lifecycle: proposalLifecycle,
})
export class CourseProposal extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Whom it is proposed to." })
  employeeId!: string;

  @Reference(() => Node, { zh: "上级", en: "Manager", about: "Their manager, who decides.", holds: isPerson, nullable: true })
  managerId?: string;

  @Reference(() => Course, { zh: "课程", en: "Course", about: "The course." })
  courseId!: string;

  @Attribute(() => ProposalCause, { zh: "原因", en: "Cause", about: "Why it is proposed." })
  cause!: ProposalCause;

  @Attribute(() => String, { zh: "不采纳的原因", en: "Reason for declining", about: "Why it is not needed.", nullable: true, text: true })
  declineReason?: string;

  @Attribute(() => CourseProposalStatus, { zh: "状态", en: "Status", about: "Status of the proposal." })
  override status!: CourseProposalStatus;
}

export const CourseProposalResolver = EntityResolver(CourseProposal);

/** One for each source and course, whatever happens twice. */
export async function propose({ employeeId, courseId, sourceId, cause }: { employeeId: string; courseId: string; sourceId: string; cause: ProposalCause }, uow: UnitOfWork, ctx: Context): Promise<void> {
  const id = idFrom(CourseProposal, sourceId, courseId);
  if (uow.find(id) ?? (await ctx.loader.load(id))) return;
  const { managerId } = (await ctx.loader.load<Employee>(employeeId))!;
  uow.create(CourseProposal, { id, employeeId, managerId: managerId ?? undefined, courseId, cause, status: "PROPOSED", duties: [] });
}

/** The last attempt failed. */
keeps(ExamAttempt, async (attempt, { before, uow, ctx }) => {
  if (attempt.status !== "SCORED" || before?.status === "SCORED" || attempt.passed) return;
  const exam = (await ctx.loader.load<Exam>(attempt.examId))!;
  if (attempt.nth >= exam.attempts) await propose({ employeeId: attempt.employeeId, courseId: attempt.courseId, sourceId: attempt.id, cause: "EXAM_FAILED" }, uow, ctx);
});
