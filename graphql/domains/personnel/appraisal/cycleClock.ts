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
import { cycleWork } from "./appraisalCycleLifecycle.ts";
import { AppraisalResult, resultIdOf } from "./appraisalResult.ts";
import { bandOfTotal } from "./appraisalScheme.ts";
import { appraisalsOf, assessmentsOf, presentTotal, schemeOf } from "./appraisalsOf.ts";
import { CalibrationEntry } from "./calibrationEntry.ts";

async function beginAll(cycle: AppraisalCycle, ctx: Context): Promise<void> {
  const scheme = await schemeOf(cycle, ctx);
  const people = readAll(ctx.table, Employee, { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } });
  await eachAlone(people, ({ id }) => id, async ({ id, managerId }) => {
    const appraisalId = appraisalIdOf(cycle.id, id);
    if (!managerId || (await ctx.loader.load(appraisalId))) return;
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

goesOnWith<{ cycleId: string; step: "begin" | "publish" }>(cycleWork, async ({ cycleId, step }, ctx) => {
  const cycle = (await ctx.loader.load<AppraisalCycle>(cycleId))!;
  if (step === "begin") await beginAll(cycle, ctx);
  else for (const one of await appraisalsOf(cycleId, ctx)) if (one.status === "CALIBRATION") await publishOne(one, cycle, ctx);
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
