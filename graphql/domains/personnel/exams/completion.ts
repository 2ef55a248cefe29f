/**
 * Training records follow from a session that is evaluated and, where the course has an exam, from an attempt at it:
 * completed is who attended enough *and* passed. Each pair is written once; a result that is worked out again is written
 * beside the earlier one, because records are never changed. 九(二)3
 */
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { goesOnWith } from "../../../platform/schedule/goOn.ts";
import type { Employee } from "../../organization/people/employee.ts";
import type { Course } from "../duties/course.ts";
import { resultOf, TrainingRecord } from "../duties/trainingRecord.ts";
import type { Trainer } from "../training/trainer.ts";
import { TrainingSession } from "../training/trainingSession.ts";
import { ExamAttempt } from "./examAttempt.ts";

const work = "TrainingSession.records";

/** The attempt that counts for somebody: one that was passed, otherwise the last. */
async function attemptThatCounts(employeeId: string, courseId: string, ctx: Context): Promise<ExamAttempt | undefined> {
  const scored: ExamAttempt[] = [];
  for await (const one of readAll(ctx.table, ExamAttempt, { filter: { employeeId: { eq: employeeId } }, orderBy: { sort: "startedAt", descending: true } })) if (one.courseId === courseId && one.status === "SCORED") scored.push(one);
  return scored.find(({ passed }) => passed) ?? scored[0];
}

/** Writes the record of a participant, unless it is there. Without an exam that is needed, nothing yet. */
async function write(session: TrainingSession, employeeId: string, attempt: ExamAttempt | undefined, uow: UnitOfWork, ctx: Context): Promise<TrainingRecord | undefined> {
  const [course, employee, trainer] = await Promise.all([ctx.loader.load<Course>(session.courseId), ctx.loader.load<Employee>(employeeId), ctx.loader.load<Trainer>(session.trainerId)]);
  if (course!.passMark && !attempt) return undefined;
  const id = idFrom(TrainingRecord, session.id, employeeId, attempt?.id ?? "", attempt?.got ?? 0);
  if (uow.find(id) ?? (await ctx.loader.load(id))) return undefined;
  const satOn = attempt?.scoredAt ? businessDate(new Date(attempt.scoredAt)) : session.heldOn;
  const facts = { minutes: session.participants.find((one) => one.employeeId === employeeId)!.minutes!, points: attempt?.got, possiblePoints: attempt?.possible };
  return uow.create(TrainingRecord, { id, employeeId, courseId: session.courseId, completedOn: satOn > session.heldOn ? satOn : session.heldOn, trainer: trainer!.name, sessionId: session.id, ...facts, ...resultOf(facts, course!, employee!) });
}

alongside(TrainingSession, "evaluate", ({ record, uow }) => uow.leaveOver(work, record.id, { sessionId: record.id }));

/** Each record changes what its person is obliged to, so each is a transaction of its own. */
goesOnWith<{ sessionId: string }>(work, async ({ sessionId }, ctx) => {
  const session = (await ctx.loader.load<TrainingSession>(sessionId))!;
  for (const { employeeId } of session.participants) {
    const attempt = await attemptThatCounts(employeeId, session.courseId, ctx);
    await change<TrainingSession>(ctx, { entity: "TrainingRecord", action: "create" }, {}, async (uow) => {
      await write(session, employeeId, attempt, uow, ctx);
      return session;
    });
  }
  return false;
});

/** An exam that is passed after the session, or worked out again, adds its record in its own transaction. */
keeps(ExamAttempt, async (attempt, { before, uow, ctx }) => {
  if (attempt.status !== "SCORED" || (before?.status === "SCORED" && before.got === attempt.got)) return;
  for await (const session of readAll(ctx.table, TrainingSession, { filter: { courseId: { eq: attempt.courseId } }, orderBy: { sort: "heldOn", descending: true } })) {
    if (session.status !== "EVALUATED" || !session.participantIds.includes(attempt.employeeId)) continue;
    await write(session, attempt.employeeId, attempt, uow, ctx);
    return;
  }
});
