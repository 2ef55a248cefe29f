/** A cycle begins and is published person by person, each in a transaction of its own. 十(二) */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { eachAlone } from "../../../platform/schedule/clock.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import { Employee } from "../../organization/people/employee.ts";
import { propose } from "../careers/courseProposal.ts";
import { appealDays, workingDaysAfter } from "./appeal.ts";
import { Appraisal, appraisalIdOf, beginning } from "./appraisal.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import type { AppraisalStatus } from "./appraisalLifecycle.ts";
import { cycleWork, type CycleStep } from "./appraisalCycleLifecycle.ts";
import { AppraisalResult, resultIdOf } from "./appraisalResult.ts";
import { bandOfTotal } from "./appraisalScheme.ts";
import { appraisalsOf, assessmentsOf, presentTotal, schemeOf } from "./appraisalsOf.ts";
import { holds } from "./holds.ts";
import { CalibrationEntry } from "./calibrationEntry.ts";

async function beginAll(cycle: AppraisalCycle, ctx: Context): Promise<void> {
  const scheme = await schemeOf(cycle, ctx);
  const people = readAll(ctx.table, Employee, { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } });
  await eachAlone(people, ({ id }) => id, async (person) => {
    const { id, managerId } = person;
    const appraisalId = appraisalIdOf(cycle.id, id);
    // HR begins that of the department manager, with the company's file.
    if (!managerId || holds(person, "departmentManager", ctx.today) || (await ctx.loader.load(appraisalId))) return;
    await change<Appraisal>(ctx, { entity: "Appraisal", action: "create" }, {}, async (uow) => (await ctx.loader.load<Appraisal>(appraisalId)) ?? uow.create(Appraisal, { id: appraisalId, ...beginning(cycle, scheme, id, managerId) }));
  });
}

async function publishOne(appraisal: Appraisal, cycle: AppraisalCycle, ctx: Context): Promise<void> {
  const [scheme, assessments, { total }] = await Promise.all([schemeOf(cycle, ctx), assessmentsOf(appraisal.id, ctx), presentTotal(appraisal, ctx)]);
  let adjustment: string | undefined;
  for await (const { reason } of readAll(ctx.table, CalibrationEntry, { filter: { appraisalId: { eq: appraisal.id } }, orderBy: { sort: "createdAt", descending: false } })) adjustment = reason;
  const lines = assessments.flatMap(({ segment, lines: those }) => those.map(({ indicator, score, reason }) => ({ name: appraisal.indicators[indicator - 1]!.name, segment, score, reason })));
  const appealBy = await workingDaysAfter(cycle.publishedOn!, appealDays, ctx);
  await change<Appraisal>(ctx, { entity: "Appraisal", action: "publish" }, {}, async (uow) => {
    const current = uow.edit((await ctx.loader.load<Appraisal>(appraisal.id))!);
    if (current.status !== "CALIBRATION") return current;
    uow.create(AppraisalResult, { id: resultIdOf(appraisal.id, 1), number: appraisal.number, appraisalId: appraisal.id, cycleId: cycle.id, employeeId: appraisal.employeeId, revision: 1, total, band: bandOfTotal(scheme, total).band, lines, adjustment, publishedOn: cycle.publishedOn!, calibratorId: appraisal.calibratorId, appraiserIds: appraisal.segments.map(({ appraiserId }) => appraiserId) });
    return Object.assign(current, { status: "PUBLISHED", publishedOn: cycle.publishedOn!, appealBy });
  });
}

/** Who has not assessed themselves by the last day goes on without it. */
async function goOnToManager({ id }: Appraisal, ctx: Context): Promise<void> {
  await change<Appraisal>(ctx, { entity: "Appraisal", action: "askManager" }, {}, async (uow) => {
    const current = uow.edit((await ctx.loader.load<Appraisal>(id))!);
    return current.status === "SELF" ? Object.assign(current, { status: "MANAGER" }) : current;
  });
}

const inPhase = async (status: AppraisalStatus, { id }: AppraisalCycle, ctx: Context, each: (appraisal: Appraisal) => Promise<void>): Promise<void> =>
  eachAlone((await appraisalsOf(id, ctx)).filter((one) => one.status === status), ({ id: appraisalId }) => appraisalId, each);

const steps: Record<CycleStep, (cycle: AppraisalCycle, ctx: Context) => Promise<void>> = {
  begin: beginAll,
  askManagers: (cycle, ctx) => inPhase("SELF", cycle, ctx, (one) => goOnToManager(one, ctx)),
  publish: (cycle, ctx) => inPhase("CALIBRATION", cycle, ctx, (one) => publishOne(one, cycle, ctx)),
};

goesOnWith<{ cycleId: string; step: CycleStep }>(cycleWork, async ({ cycleId, step }, ctx) => {
  await steps[step]((await ctx.loader.load<AppraisalCycle>(cycleId))!, ctx);
  return false;
});

/** A final indicator below its threshold proposes a course; a person decides. */
keeps(Appraisal, async (appraisal, { before, uow, ctx }) => {
  if (appraisal.status !== "FINAL" || before?.status === "FINAL") return;
  const assessments = await assessmentsOf(appraisal.id, ctx);
  for (const { indicator, score } of assessments.flatMap(({ lines }) => lines)) {
    const { courseId, courseBelow } = appraisal.indicators[indicator - 1]!;
    if (courseId && courseBelow && score !== undefined && score < courseBelow) await propose({ employeeId: appraisal.employeeId, courseId, sourceId: appraisal.id, cause: "APPRAISAL" }, uow, ctx);
  }
});
