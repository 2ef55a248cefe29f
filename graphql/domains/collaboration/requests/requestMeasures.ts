/** How many requests were answered in time, by the month in which the answer was due. 八(二) */
import { businessDate } from "../../../platform/businessDate.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import type { WorkingClock } from "../../../platform/workingClock/workingClock.ts";
import { CollaborationRequest } from "./collaborationRequest.ts";

/** The days on which answers were due that were given, or whose time has run out; one for each round. */
const decidedOn = ({ clocks = [] }: CollaborationRequest, counts: (clock: WorkingClock) => boolean): string[] =>
  clocks.flatMap((clock) => (clock.name === "answer" && clock.outcome && clock.dueAt && counts(clock) ? [businessDate(new Date(clock.dueAt))] : []));

measures(CollaborationRequest, {
  series: {
    decided: { by: "month", days: (request) => decidedOn(request, () => true), zh: "应答复", en: "Answers due" },
    met: { by: "month", days: (request) => decidedOn(request, ({ outcome }) => outcome === "MET"), zh: "按时答复", en: "In time" },
  },
  kpis: {
    requestsAnsweredInTime: { share: ["met", "decided"], direction: "HIGHER", cadence: "MONTH", owner: "departmentManager", clause: "八(二)", zh: "协作请求答复及时率", en: "Requests answered in time", about: "Of the answers that were due in the month, those that were given in time." },
  },
});
