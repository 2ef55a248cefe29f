/**
 * Cases from before the system, with their times of arrival and answer: entered by the lead, or imported
 * from a file. The invariant: the same clocks count them as every other case, and they are marked as historical. 六(一)
 */
import { rolesOf } from "../../../platform/access/principal.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { startClock, stopClock, usedMinutes } from "../../../platform/workingClock/workingClock.ts";
import type { ServiceCase } from "./serviceCase.ts";

const clause = "六(一)";

const timesByLead = rule("TIMES_ENTERED_BY_LEAD", {
  clause,
  message: { zh: () => "来访、响应和答复的时间只能由客户服务组长录入或导入", en: () => "Times of arrival, response and answer are entered or imported by the customer service lead alone" },
  remedy: { zh: () => "请留空：系统自动记录当前时间", en: () => "Leave them empty: the current time is recorded", by: [] },
});
const arrivalMissing = rule("ARRIVAL_MISSING", { clause, message: { zh: () => "填写响应或答复时间时，来访时间必填", en: () => "A time of response or answer needs the time of arrival" } });
const timesOutOfOrder = rule("TIMES_OUT_OF_ORDER", { clause, message: { zh: () => "时间须按来访、首次响应、答复的顺序", en: () => "Arrival, first response and answer must follow each other" } });

/** Findings against the entered times of a new case. */
export function historyFindings({ arrivedAt, firstRespondedAt, answeredAt }: ServiceCase, { principal }: Context): Finding[] {
  if (!arrivedAt && !firstRespondedAt && !answeredAt) return [];
  if (!rolesOf(principal).some((role) => role === "serviceLead" || role === "migration")) return [timesByLead(undefined, { field: "arrivedAt" })];
  if (!arrivedAt) return [arrivalMissing(undefined, { field: "arrivedAt" })];
  const times = [arrivedAt, firstRespondedAt, answeredAt].flatMap((one) => (one ? [Date.parse(one)] : []));
  return times.every((time, i) => i === 0 || time >= times[i - 1]!) ? [] : [timesOutOfOrder(undefined, { field: firstRespondedAt ? "firstRespondedAt" : "answeredAt" })];
}

/** A clock from the arrival to the response or answer that it limits. */
export async function clockSince(name: string, minutes: number, from: string, until: string | undefined, ctx: Context): Promise<KeptClock> {
  const calendar = await workingCalendar(ctx);
  const started = startClock(name, minutes, { calendar, at: new Date(from) });
  return { ...(until ? stopClock(started, { calendar, at: new Date(until) }) : started), askedMinutes: minutes };
}

const onDay = (at: string): string => businessDate(new Date(at));

/** Counts entered times like recorded ones; an answer without an earlier response counts as the first response. */
export async function enterHistory(record: ServiceCase, ctx: Context): Promise<void> {
  const { arrivedAt, answeredAt } = record;
  if (!arrivedAt) return;
  const respondedAt = record.firstRespondedAt ?? answeredAt;
  const response = await clockSince("firstResponse", record.firstResponseMinutes!, arrivedAt, respondedAt, ctx);
  const answer = await clockSince("answer", record.answerMinutes!, arrivedAt, answeredAt, ctx);
  const moment = { calendar: await workingCalendar(ctx), at: ctx.now };
  Object.assign(record, { historical: true, openedOn: onDay(arrivedAt), clocks: [response, answer], rounds: [{ openedAt: arrivedAt }] });
  if (respondedAt) Object.assign(record, { firstRespondedAt: respondedAt, firstRespondedOn: onDay(respondedAt), firstResponseUsed: usedMinutes(response, moment) });
  if (!answeredAt) return;
  Object.assign(record, { answeredOn: onDay(answeredAt), rounds: [{ openedAt: arrivedAt, answeredAt, answerMinutes: usedMinutes(answer, moment) }] });
  Object.assign(record, { status: "CLOSED", closedAs: "IMPORTED", closedOn: onDay(answeredAt) });
}
