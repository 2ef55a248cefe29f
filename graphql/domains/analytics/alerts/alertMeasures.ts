/** How many alerts there are, and how many have recovered. 七(三) */
import { measures } from "../../../platform/kpi/measures.ts";
import { Alert } from "./alert.ts";

measures(Alert, {
  series: {
    raised: { by: "day", on: "raisedOn", zh: "触发的预警", en: "Alerts raised" },
    recovered: { by: "day", on: "raisedOn", when: ({ unrecovered }) => !unrecovered, zh: "已恢复的预警", en: "Alerts recovered" },
  },
  kpis: {
    alertsRaised: { sum: "raised", direction: "LOWER", cadence: "MONTH", owner: "departmentManager", clause: "七(三)", zh: "预警数", en: "Alerts raised", about: "Alerts that were raised in the month, or came back in it." },
    alertsRecovered: { share: ["recovered", "raised"], direction: "HIGHER", cadence: "MONTH", owner: "departmentManager", clause: "七(三)", zh: "预警恢复率", en: "Alerts recovered", about: "Of the alerts of the month, those that have recovered by now." },
  },
});
