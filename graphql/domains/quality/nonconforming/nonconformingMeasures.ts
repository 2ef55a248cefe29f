/** Cost of losses by nonconforming goods, by the month in which they left the stock ledger. 五(二), 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { NonconformingCase } from "./nonconformingCase.ts";

measures(NonconformingCase, {
  series: {
    lost: { by: "month", on: "executedOn", when: ({ decision }) => decision === "WRITE_OFF" || decision === "DESTROY", amount: "cost", zh: "报损与销毁金额", en: "Written off or destroyed" },
  },
  kpis: {
    stockLost: { sum: "lost", direction: "LOWER", cadence: "MONTH", owner: "supplyLead", zh: "报损与销毁金额", en: "Written off or destroyed", about: "Cost of the packs that were written off or destroyed in the month." },
  },
});
