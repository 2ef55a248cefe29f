/** How many of the regular visits took place, by the month in which they were due. 四(三)3 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Visit } from "./visit.ts";

measures(Visit, {
  series: {
    due: { by: "month", on: "dueOn", zh: "应拜访", en: "Visits due" },
    held: { by: "month", on: "dueOn", add: ({ status }) => (status === "DONE" ? 1 : 0), zh: "已拜访", en: "Visits held" },
  },
  kpis: {
    visitCoverage: { share: ["held", "due"], direction: "HIGHER", cadence: "MONTH", owner: "salesLead", clause: "四(三)3", zh: "定期拜访覆盖率", en: "Coverage of regular visits", about: "Of the regular visits that were due in the month, those that took place; a cancelled one did not." },
  },
});
