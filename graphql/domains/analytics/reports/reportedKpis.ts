/**
 * What operations reports say of the company: marketing and sales, stock and supply, service and satisfaction, as totals.
 * Leaders and departments receive them (七(二), 七(三)1, 3), so no KPI is here from which purchase prices or margins could
 * be worked out, or that speaks of single persons.
 */

export interface ReportedKpi {
  kpi: string;
  /** A stock, of which the last day counts, and not the sum of all days. */
  isLevel?: true;
}

export const reportedKpis: readonly ReportedKpi[] = [
  { kpi: "dailySales" },
  { kpi: "returnedValue" },
  { kpi: "onTimeInFull" },
  { kpi: "fillRate" },
  { kpi: "visitCoverage" },
  { kpi: "unpaidDue" },
  { kpi: "stockValue", isLevel: true },
  { kpi: "nearExpiryValue" },
  { kpi: "stockAccuracy" },
  { kpi: "supplierPunctuality" },
  { kpi: "customerSatisfaction" },
  { kpi: "followUpCoverage" },
  { kpi: "serviceCasesOpened" },
  { kpi: "serviceAnswersMissed" },
];
