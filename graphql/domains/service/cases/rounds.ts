/**
 * Rounds of a case: each time a customer asks again starts one, with the full response time. The invariant: the
 * outcome of a finished round never changes, and a withdrawn round counts nowhere. 六(一)
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { DateTime } from "../../../table/scalars.ts";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { workingDays } from "../../../platform/calendar/workingDays.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { actOnClocks, type KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { giveUpClock, usedMinutes } from "../../../platform/workingClock/workingClock.ts";
import type { ServiceCase } from "./serviceCase.ts";
import { serviceMinutes, servicePolicy } from "./servicePolicy.ts";

@ObjectType("ServiceRound", { description: "One question of a customer, until it is answered." })
export class ServiceRound {
  @Attribute(() => DateTime, { zh: "提出时间", en: "Asked", about: "When the customer asked, or asked again (UTC)." })
  openedAt!: string;

  @Attribute(() => DateTime, { zh: "答复时间", en: "Answered", about: "When it was answered (UTC).", nullable: true })
  answeredAt?: string;

  @Attribute(() => Int, { zh: "答复用时（工作分钟）", en: "Minutes to the answer", about: "Working minutes until the answer, without waiting for the customer.", nullable: true })
  answerMinutes?: number;

  @Attribute(() => String, { zh: "撤销原因", en: "Withdrawn because", about: "Why the round was withdrawn, for example because the customer only said thanks. A withdrawn round counts nowhere.", nullable: true, text: true })
  withdrawnBecause?: string;
}

const clause = "六(一)";

const reopenTooLate = rule<{ days: number }>("REOPEN_TOO_LATE", {
  clause,
  message: { zh: ({ days }) => `关闭已超过 ${days} 个工作日，不能重新打开`, en: ({ days }) => `It was closed more than ${days} working days ago and cannot be reopened` },
  remedy: { zh: () => "请新建服务单，并注明承接本单", en: () => "Open a new case that follows from it", by: [] },
});

/** The limit in working days within which a closed case can be reopened, if it has passed; else undefined. */
export async function daysForReopening({ status, closedOn }: ServiceCase, ctx: Context): Promise<number | undefined> {
  if (status !== "CLOSED" || !closedOn) return undefined;
  const [calendar, { reopenDays }] = [await workingCalendar(ctx), await servicePolicy(ctx)];
  return workingDays(calendar, addDays(closedOn, 1), ctx.today) > reopenDays ? reopenDays : undefined;
}

export async function refuseIfTooLate(record: ServiceCase, ctx: Context): Promise<void> {
  const days = await daysForReopening(record, ctx);
  if (days !== undefined) throw new Refusal([reopenTooLate({ days }, { record })]);
}

/** The time limits of a case by its current kind and severity. */
export async function budget(record: ServiceCase, ctx: Context): Promise<void> {
  const { firstResponse, answer } = await serviceMinutes(record, ctx);
  Object.assign(record, { firstResponseMinutes: firstResponse, answerMinutes: answer });
}

/** The customer asks again: starts a new round with the full time of the policy in force. */
export async function beginRound(record: ServiceCase, ctx: Context): Promise<void> {
  record.reopenedFrom = record.status as "ANSWERED" | "CLOSED";
  record.status = "ACCEPTED";
  record.rounds = [...record.rounds, { openedAt: ctx.now.toISOString() }];
  await budget(record, ctx);
  await actOnClocks(record, "reopen", ctx);
}

const currentClock = ({ clocks = [] }: ServiceCase): KeptClock | undefined => clocks.findLast(({ name, status }) => name === "answer" && status !== "ENDED");

function changeLastRound(record: ServiceCase, values: Partial<ServiceRound>): void {
  record.rounds = record.rounds.map((round, i) => (i === record.rounds.length - 1 ? { ...round, ...values } : round));
}

/** Records when the round was answered and how much working time that took. */
export async function answerRound(record: ServiceCase, ctx: Context): Promise<void> {
  const clock = currentClock(record);
  const answerMinutes = clock && usedMinutes(clock, { calendar: await workingCalendar(ctx), at: ctx.now });
  changeLastRound(record, { answeredAt: ctx.now.toISOString(), answerMinutes });
  Object.assign(record, { answeredAt: ctx.now.toISOString(), answeredOn: businessDate(ctx.now) });
}

const firstRound = rule("FIRST_ROUND", {
  clause,
  message: { zh: () => "只有客户再次来访产生的轮次可以撤销", en: () => "Only a round that began when the customer wrote again can be withdrawn" },
});

const roundMissed = rule("ROUND_MISSED", {
  clause,
  message: { zh: () => "本轮答复时限已过，记录的超时不可撤销", en: () => "The response time is over; a recorded miss cannot be removed" },
  remedy: { zh: () => "请答复客户", en: () => "Answer the customer", by: [] },
});

/** Only a round that the customer began by writing again can be withdrawn. */
export const askedAgain: Guard<ServiceCase> = ({ reopenedFrom }) => (reopenedFrom ? [] : [firstRound(undefined)]);

/** Removes a round in which the customer asked nothing: the case returns to its state before. */
export async function withdrawRound(record: ServiceCase, reason: string, ctx: Context): Promise<void> {
  const clock = currentClock(record)!;
  const moment = { calendar: await workingCalendar(ctx), at: ctx.now };
  const given = giveUpClock(clock, moment);
  if (given.outcome === "MISSED") throw new Refusal([roundMissed(undefined)]);
  record.clocks = record.clocks!.map((one) => (one === clock ? { ...one, ...given } : one));
  changeLastRound(record, { withdrawnBecause: reason });
  record.status = record.reopenedFrom!;
  record.reopenedFrom = undefined;
}
