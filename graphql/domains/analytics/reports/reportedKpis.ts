/**
 * What operations reports say of the company: marketing and sales, stock and supply, service and satisfaction, as totals.
 * Leaders and departments receive them (七(二), 七(三)1, 3), so no KPI is here from which purchase prices or margins could
 * be worked out, or that speaks of single persons.
 */
export const reportedKpis: readonly string[] = [
  "dailySales",
  "returnedValue",
  "onTimeInFull",
  "fillRate",
  "visitCoverage",
  "unpaidDue",
  "overdueShare",
  "daysSalesOutstanding",
  "stockValue",
  "nearExpiryValue",
  "stockAccuracy",
  "supplierPunctuality",
  "customerSatisfaction",
  "followUpCoverage",
  "serviceCasesOpened",
  "serviceAnswersMissed",
];
