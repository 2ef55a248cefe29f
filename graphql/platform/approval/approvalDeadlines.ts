/** How much working time the steps of approvals have, by the role that decides. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { Role } from "../access/role.ts";
import { beginningOf } from "../businessDate.ts";
import { CompanyCalendar } from "../calendar/companyCalendar.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { change } from "../lifecycle/change.ts";
import { rule } from "../problem/problem.ts";
import { eachAlone, oncePerDay } from "../schedule/clock.ts";
import { declareSetting, settingInForce, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { changeBudget, underCalendar, type WorkingClock } from "../workingClock/workingClock.ts";
import { pendingStep } from "./approval.ts";
import { pendingTasks, type DocumentTask } from "./approvalTask.ts";
import { declareDeadlines } from "./deadline.ts";

@ObjectType("RoleDeadline", { description: "How much working time a role has to decide." })
export class RoleDeadline {
  @Attribute(() => Role, { zh: "角色", en: "Role", about: "Role that decides.", input: { required: true } })
  role!: Role;

  @Attribute(() => Int, { zh: "时限（工作分钟）", en: "Time (working minutes)", about: "Working minutes that a step of this role has.", input: { required: true, min: 1, max: 100_000 } })
  minutes!: number;
}

const roleNamedTwice = rule("ROLE_NAMED_TWICE", {
  message: { zh: () => "角色重复列出", en: () => "The role is listed twice" },
  remedy: { zh: () => "请每个角色只保留一行", en: () => "Keep one line for each role" },
});

/** Deadlines of approval steps. Once one has passed, the next higher role is asked as well. */
@Entity<ApprovalDeadlines>({
  prefix: "apdl",
  domain: "platform",
  label: { zh: "审批时限", en: "Approval deadlines" },
  many: "approvalDeadlineVersions",
  about: "Working time that the steps of approvals have; once it has passed, the next higher role is asked as well.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ApprovalDeadlines>({ editors: ["hr"] }),
})
export class ApprovalDeadlines extends SettingVersion {
  @Attribute(() => Int, { zh: "一般时限（工作分钟）", en: "Usual time (working minutes)", about: "Working minutes that a step has where its role is not listed.", input: { required: true, min: 1, max: 100_000 } })
  usualMinutes!: number;

  @Attribute(() => [RoleDeadline], { zh: "按角色", en: "By role", about: "Roles that have another time.", nullable: true, input: { maxItems: 40 } })
  roles?: RoleDeadline[];
}

/** A working day of the usual calendar has 450 minutes. */
declareSetting(ApprovalDeadlines, {
  usualMinutes: 900,
  roles: [
    { role: "salesLead", minutes: 450 },
    { role: "supplyLead", minutes: 450 },
    { role: "headOfQuality", minutes: 1_350 },
  ],
});

async function minutesOf(role: Role, ctx: Context): Promise<number> {
  const { roles = [], usualMinutes } = await settingValues(ctx, ApprovalDeadlines);
  return roles.find((one) => one.role === role)?.minutes ?? usualMinutes;
}

declareDeadlines(minutesOf);

/** The clock of a step under the settings of this day, which are in force since its beginning. */
async function underSettings(clock: WorkingClock, role: Role, ctx: Context): Promise<WorkingClock> {
  const [calendar, minutes] = await Promise.all([workingCalendar(ctx), minutesOf(role, ctx)]);
  return changeBudget(underCalendar(clock, calendar), minutes, { calendar, at: beginningOf(ctx.today) });
}

/** Gives a step that still waits the deadline that it has under today's settings. */
async function setAnew({ id, documentType }: DocumentTask, ctx: Context): Promise<void> {
  await change(ctx, { entity: documentType, action: "setDeadline" }, {}, async (uow) => {
    const task = (await ctx.loader.load<DocumentTask>(id))!;
    const document = (await ctx.loader.load<Document>(task.documentId))!;
    const step = pendingStep(document.approval);
    if (task.status !== "PENDING" || step?.taskId !== id || step.escalated || !step.clock) return document;
    const clock = await underSettings(step.clock, task.role, ctx);
    const edited = uow.edit(document);
    pendingStep(edited.approval)!.clock = clock;
    uow.edit(task).dueAt = clock.dueAt!;
    return edited;
  });
}

/** On the first day of a version; run before anything escalates by the one before. */
export async function setDeadlinesAnew(ctx: Context): Promise<void> {
  const inForce = await Promise.all([settingInForce(ctx, ApprovalDeadlines), settingInForce(ctx, CompanyCalendar)]);
  if (!inForce.some((version) => version?.validFrom === ctx.today)) return;
  await oncePerDay(ctx, "approvalDeadlines", () => eachAlone(pendingTasks(ctx.table), ({ id }) => id, (task) => setAnew(task, ctx)));
}

export const ApprovalDeadlinesResolver = EntityResolver(ApprovalDeadlines, {
  create: true,
  update: true,
  prepare: ({ record: { roles = [] } }) => roles.flatMap(({ role }, index) => (roles.findIndex((one) => one.role === role) < index ? [roleNamedTwice(undefined, { field: `roles.${index}.role` })] : [])),
});
