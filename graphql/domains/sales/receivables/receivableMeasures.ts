/** What is measured on receivables, by the month in which they fall due. 四(四)3, 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Receivable } from "./receivable.ts";

measures(Receivable, {
  series: {
    due: { by: "day", on: "dueOn", amount: "amount", zh: "到期应收", en: "Amount fallen due" },
    open: { by: "day", on: "dueOn", amount: "open", zh: "到期未收", en: "Of it outstanding" },
  },
  kpis: {
    unpaidDue: {
      share: ["open", "due"],
      direction: "LOWER",
      cadence: "MONTH",
      owner: "finance",
      target: 500,
      warning: 1_000,
      critical: 2_000,
      clause: "四(四)3 · 七",
      list: { outstanding: true },
      zh: "到期未收率",
      en: "Unpaid of what fell due",
      about: "Of the amounts that fell due in the month, what is still outstanding today after payments, returns and write-offs.",
    },
  },
});
