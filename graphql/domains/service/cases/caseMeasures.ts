/** Number of cases and response times. 六(一), 七 */
import { businessDate } from "../../../platform/businessDate.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import type { WorkingClock } from "../../../platform/workingClock/workingClock.ts";
import { ServiceCase } from "./serviceCase.ts";

/** A miss counts on the day of its deadline, an answer in time on the day of the answer. A withdrawn or cancelled round has no outcome. */
const decidedOn = ({ outcome, dueAt, endedAt }: WorkingClock): string | undefined => (outcome === "MISSED" ? dueAt : outcome && endedAt);

const days = (name: string, counts: (clock: WorkingClock) => boolean) => ({ clocks = [] }: ServiceCase): string[] =>
  clocks.flatMap((clock) => {
    const at = clock.name === name && counts(clock) ? decidedOn(clock) : undefined;
    return at ? [businessDate(new Date(at))] : [];
  });

const isMissed = ({ outcome }: WorkingClock): boolean => outcome === "MISSED";
const isDecided = (): boolean => true;

const isAsked = ({ status }: ServiceCase): boolean => status !== "SPAM" && status !== "MERGED";

/** Days on which the customer asked again, without withdrawn rounds. */
const reopenedOn = ({ rounds = [] }: ServiceCase): string[] => rounds.slice(1).flatMap(({ openedAt, withdrawnBecause }) => (withdrawnBecause ? [] : [businessDate(new Date(openedAt))]));

/** A round counts on the day of its answer, once for each working minute that the answer took, so that the minutes of several rounds add up. */
const answerMinutesOn = ({ rounds = [] }: ServiceCase): string[] => rounds.flatMap(({ answeredAt, answerMinutes = 0, withdrawnBecause }) => (answeredAt && !withdrawnBecause ? Array<string>(answerMinutes).fill(businessDate(new Date(answeredAt))) : []));

const roundsAnsweredOn = ({ rounds = [] }: ServiceCase): string[] => rounds.flatMap(({ answeredAt, withdrawnBecause }) => (answeredAt && !withdrawnBecause ? [businessDate(new Date(answeredAt))] : []));

measures(ServiceCase, {
  source: { minutes: "WORKING", late: 120, stale: 240 },
  series: {
    opened: { by: "day", on: "openedOn", when: isAsked, zh: "新增服务单", en: "Cases opened" },
    closed: { by: "day", on: "closedOn", when: ({ status }) => status === "CLOSED", zh: "关闭服务单", en: "Cases closed" },
    missed: { by: "day", days: days("answer", isMissed), zh: "答复超时", en: "Answers missed" },
    decided: { by: "day", days: days("answer", isDecided), zh: "应答复", en: "Answers decided" },
    responsesMissed: { by: "day", days: days("firstResponse", isMissed), zh: "首次响应超时", en: "First responses missed" },
    responsesDecided: { by: "day", days: days("firstResponse", isDecided), zh: "应首次响应", en: "First responses decided" },
    responded: { by: "day", on: "firstRespondedOn", zh: "首次响应", en: "First responses" },
    responseMinutes: { by: "day", on: "firstRespondedOn", add: ({ firstResponseUsed = 0 }) => firstResponseUsed, zh: "首次响应用时", en: "Minutes to first responses" },
    roundsAnswered: { by: "day", days: roundsAnsweredOn, zh: "答复轮次", en: "Rounds answered" },
    answerMinutes: { by: "day", days: answerMinutesOn, zh: "答复用时", en: "Minutes to answers" },
    reopened: { by: "day", days: reopenedOn, zh: "重新打开", en: "Reopened" },
  },
  kpis: {
    serviceCasesOpened: { sum: "opened", direction: "LOWER", cadence: "MONTH", owner: "serviceLead", clause: "六(一)", zh: "新增服务单", en: "Service cases opened", about: "Inquiries, suggestions and complaints that came in." },
    serviceAnswersMissed: { share: ["missed", "decided"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", target: 500, warning: 1_000, critical: 2_000, least: 10, clause: "六(一)", zh: "答复超时率", en: "Answers missed", about: "Of the answers that were due, those that were late; a miss counts on the day of its deadline." },
    serviceResponsesMissed: { share: ["responsesMissed", "responsesDecided"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", target: 500, warning: 1_000, critical: 2_000, least: 10, clause: "六(一)", zh: "首次响应超时率", en: "First responses missed", about: "Of the first responses that were due, those that were late." },
    serviceResponseMinutes: { mean: ["responseMinutes", "responded"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", clause: "六(一)", zh: "平均首次响应（工作分钟）", en: "Mean first response (working minutes)", about: "Working minutes until the first response, for each case that had one." },
    serviceAnswerMinutes: { mean: ["answerMinutes", "roundsAnswered"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", clause: "六(一)", zh: "平均答复用时（工作分钟）", en: "Mean time to answer (working minutes)", about: "Working minutes until the answer for each round, without waiting for the customer." },
    serviceCasesReopened: { share: ["reopened", "decided"], direction: "LOWER", cadence: "MONTH", owner: "serviceLead", least: 10, clause: "六(一)", zh: "重新打开率", en: "Cases reopened", about: "How often customers asked again, for each answer that was due." },
  },
});
