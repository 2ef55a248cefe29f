/** Requests between departments: who is asked acknowledges and answers in time, who has asked closes. 八(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { addDays, beginningOf, businessDate } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { workingMinutesBetween, type WorkingCalendar } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { beginRequest, routed, RoutedRequest } from "../../../platform/routed/routedRequest.ts";
import { Department, departmentOf, inOwnDepartment, leadOf } from "../department.ts";
import type { Role } from "../../../platform/access/role.ts";

const endOf = (date: string): Date => beginningOf(addDays(date, 1));

function nextWorkingDay(calendar: WorkingCalendar, date: string): string {
  const next = addDays(date, 1);
  return calendar.isWorkingDay(next) ? next : nextWorkingDay(calendar, next);
}

/** Somebody takes it on by the end of the working day after it was routed. */
async function minutesToAcknowledge({ routedAt }: CollaborationRequest, ctx: Context): Promise<number> {
  const [calendar, at] = [await workingCalendar(ctx), new Date(routedAt)];
  return workingMinutesBetween(calendar, at, endOf(nextWorkingDay(calendar, businessDate(at))));
}

/** An answer that did not do is given anew within a working day of the usual calendar, where no more is left. */
const leastForAnother = 450;

/** It is answered by the end of the day on which the answer is needed. */
async function minutesToAnswer({ createdAt, answeredAt, neededBy }: CollaborationRequest, ctx: Context): Promise<number> {
  const left = workingMinutesBetween(await workingCalendar(ctx), new Date(answeredAt ?? createdAt), endOf(neededBy));
  return answeredAt ? Math.max(left, leastForAnother) : left;
}

const bothLeads = ({ toDepartment, fromDepartment }: CollaborationRequest): readonly Role[] => [...new Set([toDepartment, ...(fromDepartment ? [fromDepartment] : [])].map(leadOf))];

/** On the first working day after it is overdue both leads are told, two working days later the manager. */
const escalations = [
  { afterMinutes: 1, to: bothLeads },
  { afterMinutes: 901, to: (): readonly Role[] => ["departmentManager"] },
] as const;

const requestLifecycle = routed<CollaborationRequest>({
  answerers: inOwnDepartment("toDepartment"),
  acknowledge: { minutes: minutesToAcknowledge, escalations },
  answer: { minutes: minutesToAnswer, warnAt: [80], responsible: ({ acknowledgedById }) => (acknowledgedById ? [acknowledgedById] : []), escalations },
});

@Entity<CollaborationRequest>({
  prefix: "colreq",
  domain: "collaboration",
  label: { zh: "协作请求", en: "Collaboration request" },
  about: "A question of one department to another, answered by a day.",
  clause: "八(二)",
  number: "XZ",
  representation: "number",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "neededBy"], status: ["neededBy"], toDepartment: ["neededBy"], requesterId: ["neededBy"], "toDepartment+status": ["neededBy"], "requesterId+status": ["neededBy"] },
  lifecycle: requestLifecycle,
})
export class CollaborationRequest extends RoutedRequest {
  @Attribute(() => String, { zh: "主题", en: "Subject", about: "Subject of the request.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => Department, { zh: "受理部门", en: "To department", about: "The department that is asked.", input: { required: true } })
  toDepartment!: Department;

  @Attribute(() => Department, { zh: "提出部门", en: "From department", about: "The requester's department; null for managers and clerks.", nullable: true })
  fromDepartment?: Department;

  @Attribute(() => String, { zh: "请求内容", en: "Question", about: "Question or request.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  question!: string;

  @Attribute(() => LocalDate, { zh: "需要日期", en: "Needed by", about: "Day by whose end the answer is needed.", input: { required: true, when: "any" } })
  neededBy!: string;
}

/** Working minutes that an answer is given at least. */
const leastToAnswer = 60;

const neededTooSoon = rule("NEEDED_TOO_SOON", {
  clause: "八(二)",
  message: { zh: () => "到需要日期为止不足一个工作小时", en: () => "Less than one working hour is left until the end of that day" },
  remedy: { zh: () => "请选择更晚的工作日；紧急事项请直接联系受理部门", en: () => "Choose a later working day; in urgent cases contact the department directly", by: [] },
});

async function prepare({ record, before, ctx }: Preparation<CollaborationRequest>): Promise<Finding[]> {
  if (!before) {
    beginRequest(record, ctx);
    record.fromDepartment = departmentOf([...rolesOf(ctx.principal)]);
  }
  if (before?.neededBy === record.neededBy) return [];
  const left = workingMinutesBetween(await workingCalendar(ctx), ctx.now, endOf(record.neededBy));
  return left < leastToAnswer ? [neededTooSoon(undefined, { field: "neededBy" })] : [];
}

export const CollaborationRequestResolver = EntityResolver(CollaborationRequest, { create: true, update: true, prepare });
