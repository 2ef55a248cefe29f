/** A KPI's value in the form in which people read it: a share, a mean, an amount of money or a number. */
import { money, type Money } from "../../../table/money.ts";
import { formOf, type Kpi } from "../../../platform/kpi/measures.ts";

export interface KpiValue {
  /** Hundredths of a percent. */
  share?: number;
  /** Hundredths. */
  mean?: number;
  amount?: Money;
  number?: number;
}

export function valueOf(kpi: Pick<Kpi, "part" | "isMean" | "whole">, value: number | null, currency: string): KpiValue {
  if (value === null) return {};
  const form = formOf(kpi);
  if (form === "MEAN") return { mean: value };
  if (form === "SHARE") return { share: value };
  return form === "AMOUNT" ? { amount: money(value, currency) } : { number: value };
}
