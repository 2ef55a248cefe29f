/** Somebody who does not agree with their result says so once, within five working days; a fourth person decides within ten. 十(二)5 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { hundredths } from "../../../table/unit.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Appraisal } from "./appraisal.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import { AppraisalResult, resultIdOf } from "./appraisalResult.ts";
import { bandOfTotal } from "./appraisalScheme.ts";
import { schemeOf } from "./appraisalsOf.ts";
import { CalibrationEntry } from "./calibrationEntry.ts";

export const AppealStatus = enumeration("AppealStatus", "Status of an appeal.", {
  OPEN: { zh: "待决定", en: "Open", tone: "warning" },
  UPHELD: { zh: "维持原结果", en: "Upheld", about: "The result stays." },
  CHANGED: { zh: "改变结果", en: "Changed", tone: "info", about: "There is a new version of the result." },
});
export type AppealStatus = ValueOf<typeof AppealStatus>;

class DecisionInput {
  @Attribute(() => String, { zh: "决定理由", en: "Reason of the decision", about: "Why it is decided so.", text: true, input: { required: true, minLength: 5, maxLength: 4_000 } })
  decisionReason!: string;
}

class NewTotalInput extends DecisionInput {
  @Attribute(() => Int, { zh: "新总分", en: "New total", about: "Hundredths of a point of 100.", unit: hundredths, input: { required: true, min: 0, max: 10_000 } })
  total!: number;
}

/** Working days for an appeal, and for the decision on it; so many after the last of them the decision is escalated. */
export const appealDays = 5;
const decisionDays = 10;
export const escalationDays = 2;

/** The so many-th working day after a day. */
export async function workingDaysAfter(day: string, count: number, ctx: Context): Promise<string> {
  const calendar = await workingCalendar(ctx);
  let on = day;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (calendar.isWorkingDay(on)) left--;
  }
  return on;
}

const clause = "十(二)5";
const tooLate = rule<{ by: string }>("APPEAL_TOO_LATE", { clause, message: { zh: ({ by }) => `申诉期已于 ${by} 结束`, en: ({ by }) => `An appeal could be made until ${by}` } });
const nothingPublished = rule("NO_RESULT_TO_APPEAL", { clause, message: { zh: () => "该考核没有可申诉的结果", en: () => "The appraisal has no result that can be appealed" } });
const fourthPerson = rule("JUDGE_IS_INVOLVED", { clause, message: { zh: () => "申诉须由被考核人、评价人、校准人以外的第四人决定", en: () => "An appeal is decided by somebody who is neither employee, appraiser nor calibrator" } });

/** Employee, appraiser, calibrator and judge are four persons. */
const isFourth: Guard<Appeal> = async ({ appraisalId }, ctx) => {
  const appraisal = (await ctx.loader.load<Appraisal>(appraisalId))!;
  const involved = new Set([appraisal.employeeId, appraisal.calibratorId, ...appraisal.segments.map(({ appraiserId }) => appraiserId)]);
  for await (const { calibratedById } of readAll(ctx.table, CalibrationEntry, { filter: { appraisalId: { eq: appraisalId } }, orderBy: { sort: "createdAt", descending: false } })) involved.add(calibratedById);
  return involved.has(ctx.principal.id) ? [fourthPerson()] : [];
};

async function newestResult(appraisalId: string, ctx: Context): Promise<AppraisalResult> {
  let newest = (await ctx.loader.load<AppraisalResult>(resultIdOf(appraisalId, 1)))!;
  for (let next = newest; next; next = (await ctx.loader.load<AppraisalResult>(resultIdOf(appraisalId, next.revision + 1)))!) newest = next;
  return newest;
}

async function decide({ record, input: { decisionReason }, uow, ctx }: Step<Appeal, DecisionInput>): Promise<Appraisal> {
  Object.assign(record, { decisionReason, decidedOn: ctx.today, judgeId: ctx.principal.id });
  return Object.assign(uow.edit((await ctx.loader.load<Appraisal>(record.appraisalId))!), { status: "FINAL" as const });
}

async function changeResult(step: Step<Appeal, NewTotalInput>): Promise<void> {
  const { input, uow, ctx } = step;
  const { id, cycleId } = await decide(step);
  const { employeeId, appraisalId, number, lines, appraiserIds, calibratorId, revision } = await newestResult(id, ctx);
  const scheme = await schemeOf((await ctx.loader.load<AppraisalCycle>(cycleId))!, ctx);
  uow.create(AppraisalResult, { id: resultIdOf(id, revision + 1), employeeId, appraisalId, cycleId, number, lines, appraiserIds, calibratorId, revision: revision + 1, total: input.total, band: bandOfTotal(scheme, input.total).band, adjustment: input.decisionReason, publishedOn: ctx.today });
}

const judges: readonly Allowed[] = [{ role: "hr", notSelf: "employeeId" }, { role: "departmentManager", notSelf: "employeeId" }];

const appealLifecycle = lifecycle<Appeal, AppealStatus>({
  states: AppealStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    uphold: { label: { zh: "维持原结果", en: "Uphold result" }, about: "The result stays, with a reason.", from: "OPEN", to: "UPHELD", decides: true, by: judges, input: DecisionInput, guards: [isFourth], effect: async (step: Step<Appeal, DecisionInput>) => void (await decide(step)) },
    change: { label: { zh: "改变结果", en: "Change result" }, about: "Makes a new version of the result, with a reason.", from: "OPEN", to: "CHANGED", decides: true, by: judges, input: NewTotalInput, guards: [isFourth], effect: changeResult },
  },
});

@Entity<Appeal>({
  prefix: "appl",
  domain: "personnel",
  label: { zh: "考核申诉", en: "Appeal" },
  about: "Somebody does not agree with the result of their appraisal.",
  clause,
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], status: ["decideBy"], employeeId: ["createdAt"], appraisalId: ["createdAt"] },
  lifecycle: appealLifecycle,
})
export class Appeal extends Document {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the appraisal." })
  number!: string;

  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal.", input: { required: true, once: true } })
  appraisalId!: string;

  @Reference(() => Employee, { zh: "申诉人", en: "Employee", about: "Who appeals." })
  employeeId!: string;

  @Attribute(() => String, { zh: "申诉理由", en: "Reason", about: "What they do not agree with.", text: true, input: { required: true, once: true, minLength: 5, maxLength: 4_000 } })
  reason!: string;

  @Attribute(() => LocalDate, { zh: "决定期限", en: "Decide by", about: "Ten working days after it was made." })
  decideBy!: string;

  @Attribute(() => String, { zh: "决定理由", en: "Reason of the decision", about: "Why it was decided so.", nullable: true, text: true })
  decisionReason?: string;

  @Attribute(() => LocalDate, { zh: "决定日期", en: "Decided on", about: "When it was decided.", nullable: true })
  decidedOn?: string;

  @Reference(() => Node, { zh: "决定人", en: "Decided by", about: "Who decided it.", holds: isPerson, nullable: true })
  judgeId?: string;

  @Attribute(() => AppealStatus, { zh: "状态", en: "Status", about: "Status of the appeal." })
  override status!: AppealStatus;
}

async function prepare({ record, uow, ctx }: Preparation<Appeal>): Promise<Finding[]> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  if (appraisal.employeeId !== ctx.principal.id || appraisal.status !== "PUBLISHED") return [nothingPublished(undefined, { field: "appraisalId" })];
  if (ctx.today > appraisal.appealBy!) refuseIfAny([tooLate({ by: appraisal.appealBy! }, { field: "appraisalId" })]);
  Object.assign(record, { number: appraisal.number, employeeId: appraisal.employeeId, decideBy: await workingDaysAfter(ctx.today, decisionDays, ctx) });
  uow.edit(appraisal).status = "APPEALED";
  return [];
}

export const AppealResolver = EntityResolver(Appeal, { create: true, prepare, identify: ({ appraisalId }) => idFrom(Appeal, appraisalId!) });
