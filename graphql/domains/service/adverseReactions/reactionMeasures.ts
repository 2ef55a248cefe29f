/** Whether adverse reactions were reported in time. Law §81 */
import { businessDate } from "../../../platform/businessDate.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { AdverseReaction } from "./adverseReaction.ts";

const reportedOn = ({ reports = [] }: AdverseReaction, onlyInTime: boolean): string[] => reports.flatMap(({ reportedAt, inTime }) => (inTime || !onlyInTime ? [businessDate(new Date(reportedAt))] : []));

measures(AdverseReaction, {
  series: {
    reported: { by: "month", days: (one) => reportedOn(one, false), zh: "不良反应上报", en: "Reactions reported" },
    reportedInTime: { by: "month", days: (one) => reportedOn(one, true), zh: "按时上报", en: "Reported in time" },
  },
  kpis: {
    reactionsReportedInTime: { share: ["reportedInTime", "reported"], direction: "HIGHER", cadence: "MONTH", owner: "headOfQuality", target: 10_000, warning: 10_000, clause: "药品管理法 §81", zh: "不良反应按时上报率", en: "Adverse reactions reported in time", about: "Of the reports of the month, those within the legal time." },
  },
});
