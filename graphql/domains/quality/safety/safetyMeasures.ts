/** What is measured on safety: whether failures are dealt with in time. 五(二)1, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { SafetyAction } from "./safetyAction.ts";

measures(SafetyAction, {
  series: {
    due: { by: "month", on: "dueOn", zh: "应整改项", en: "Actions due" },
    inTime: { by: "month", on: "dueOn", when: ({ doneOn, dueOn }) => doneOn !== undefined && doneOn <= dueOn, zh: "按时整改项", en: "Actions in time" },
  },
  kpis: {
    safetyInTime: { share: ["inTime", "due"], direction: "HIGHER", cadence: "MONTH", owner: "supplyLead", target: 10_000, least: 1, zh: "安全整改按时率", en: "Safety actions in time", about: "Of the safety actions due in the month, those that were dealt with in time." },
  },
});
