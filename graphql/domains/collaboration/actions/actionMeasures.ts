/** How many action items were done in time, by the month in which they were due. 八(一) */
import { measures } from "../../../platform/kpi/measures.ts";
import { ActionItem } from "./actionItem.ts";

const counts = ({ status }: ActionItem): boolean => status !== "CANCELLED";

measures(ActionItem, {
  series: {
    due: { by: "month", on: "dueOn", when: counts, zh: "应完成", en: "Due" },
    inTime: { by: "month", on: "dueOn", when: (item) => counts(item) && item.doneOn !== undefined && item.doneOn <= item.dueOn, zh: "按期完成", en: "In time" },
  },
  kpis: {
    actionsDoneInTime: { share: ["inTime", "due"], direction: "HIGHER", cadence: "MONTH", owner: "departmentManager", clause: "八(一)", zh: "行动项按期完成率", en: "Action items done in time", about: "Of the action items that were due in the month, those that were done by their deadline." },
  },
});
