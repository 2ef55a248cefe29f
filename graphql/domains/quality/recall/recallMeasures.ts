/** Response and recovery rates of recalls, without drills. 七, 公告 92/2022 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Recall } from "./recall.ts";
import { RecallNotice } from "./recallNotice.ts";

const isReal = ({ drill }: { drill: boolean }): boolean => !drill;

measures(RecallNotice, {
  series: {
    sent: { by: "month", on: "sentOn", when: isReal, zh: "召回通知", en: "Recall notices" },
    acknowledged: { by: "month", on: "sentOn", when: (notice) => isReal(notice) && notice.status === "ACKNOWLEDGED", zh: "已确认的召回通知", en: "Recall notices acknowledged" },
  },
  kpis: {
    recallResponse: { share: ["acknowledged", "sent"], direction: "HIGHER", cadence: "MONTH", owner: "qaOfficer", target: 10_000, zh: "召回响应率", en: "Recall response", about: "Share of the recall notices sent in the month that customers have acknowledged." },
  },
});

measures(Recall, {
  series: {
    toReturn: { by: "month", on: "finishedOn", when: isReal, add: ({ toReturn = 0 }) => toReturn, zh: "召回应收回件数", en: "Recalled packs to be returned" },
    cameBack: { by: "month", on: "finishedOn", when: isReal, add: ({ cameBack = 0 }) => cameBack, zh: "召回已收回件数", en: "Recalled packs returned" },
  },
  kpis: {
    recallRecovery: { share: ["cameBack", "toReturn"], direction: "HIGHER", cadence: "MONTH", owner: "headOfQuality", target: 10_000, zh: "召回收回率", en: "Recall recovery", about: "Share of the packs sold and not used that were returned, in recalls finished in the month." },
  },
});
