/** Minutes out of range, by the month in which the excursion ended. 五(二), 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Excursion } from "./excursion.ts";

measures(Excursion, {
  series: {
    minutes: { by: "month", on: "endedOn", add: ({ minutes = 0 }) => minutes, zh: "超温分钟数", en: "Minutes out of range" },
  },
  kpis: {
    minutesOutOfRange: { sum: "minutes", direction: "LOWER", cadence: "MONTH", owner: "qaOfficer", zh: "超温分钟数", en: "Minutes out of range", about: "Minutes that monitoring points were out of range, in excursions that ended in the month." },
  },
});
