/** What is measured on leads and expenses, by month. 三(三), 七 */
import { measures } from "../../../platform/kpi/measures.ts";
import { Expense } from "../campaigns/expense.ts";
import { isValidLead, Lead } from "./lead.ts";

measures(Lead, {
  series: {
    valid: { by: "month", on: "receivedOn", when: isValidLead, zh: "有效线索", en: "Valid leads" },
    validByDay: { by: "day", on: "receivedOn", when: isValidLead, zh: "有效线索（按日）", en: "Valid leads by day" },
    converted: { by: "month", on: "receivedOn", when: (lead) => isValidLead(lead) && lead.status === "WON", zh: "成交线索", en: "Leads converted" },
  },
  kpis: {
    validLeads: { sum: "valid", direction: "HIGHER", cadence: "MONTH", owner: "marketingLead", zh: "有效线索数", en: "Valid leads", about: "Leads received in the month that are neither duplicates nor invalid." },
    leadConversion: { share: ["converted", "valid"], direction: "HIGHER", cadence: "MONTH", owner: "marketingLead", least: 10, zh: "线索转化率", en: "Lead conversion", about: "Of the valid leads received in the month, those whose organisation has ordered." },
  },
});

measures(Expense, {
  series: {
    spent: { by: "month", on: "paidOn", when: ({ reversedOn }) => !reversedOn, amount: "paid", zh: "推广支出", en: "Marketing spend" },
    spentByDay: { by: "day", on: "paidOn", when: ({ reversedOn }) => !reversedOn, amount: "paid", zh: "推广支出（按日）", en: "Marketing spend by day" },
  },
  kpis: {
    marketingSpend: { sum: "spent", direction: "LOWER", cadence: "MONTH", owner: "marketingLead", zh: "推广支出", en: "Marketing spend", about: "Expenses paid in the month that did not come back." },
  },
});
