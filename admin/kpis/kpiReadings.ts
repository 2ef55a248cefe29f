import { toDecimal } from "../values/decimal.ts";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { KpiModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { kpiReadingsDocument } from "../api/documents.ts";
import { formatInteger } from "../values/integer.ts";
import { formatMoney } from "../values/money.ts";
import { formatShare } from "../values/share.ts";

export interface KpiReading {
  /** "2026-11-22" or "2026-11" */
  period: string;
  /** Of a share in hundredths of a percent, of amounts in minor units. */
  value: number | null;
  numerator: number;
  /** Null for a sum. */
  denominator: number | null;
  band: string | null;
  isRunning: boolean;
  signals: string[];
}

export interface KpiReadings {
  readings: KpiReading[];
  target: number | null;
  warning: number | null;
  critical: number | null;
  /** Lower ends of a band. */
  warningLow: number | null;
  criticalLow: number | null;
  /** In hundredths of the value's unit. */
  limits: Record<"centre" | "lower" | "upper", number> | null;
}

/** Readings in one currency; of a KPI without amounts the only ones. */
export interface CurrencyReadings extends KpiReadings {
  currency: string;
}

/** The latest periods of a KPI, in each currency that has any; undefined until they are known. */
export function useKpi({ name, money }: KpiModel, last: number): { known: CurrencyReadings[] | undefined; error: Error | null; refetch(): void } {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["kpi", name, last],
    queryFn: () => dataProvider.ask<Record<"cny" | "usd", KpiReadings | null | undefined>>(kpiReadingsDocument, { kpi: name, last, money }),
  });
  const inCurrency = (currency: string, found: KpiReadings | null | undefined): CurrencyReadings[] => (found && found.readings.length > 0 ? [{ ...found, currency }] : []);
  return { known: data && [...inCurrency("CNY", data.cny), ...inCurrency("USD", data.usd)], error, refetch: () => void refetch() };
}

type Measured = Pick<KpiModel, "part" | "mean" | "money">;

/** A sum, or one of the two numbers that a share is of. */
export const sumText = ({ money }: Pick<KpiModel, "money">, sum: number, currency: string, locale: string): string => (money ? formatMoney({ amount: sum, currency }, locale) : formatInteger(sum, locale));

export function valueText({ part, mean, money }: Measured, value: number | null, currency: string, locale: string): string {
  if (mean && value !== null) return toDecimal(value, 2);
  return part || value === null ? formatShare(value) : sumText({ money }, value, currency, locale);
}

/** Where a value is on the axis of a chart: percents, whole units of a currency (in hundredths both), or the number itself. */
export const onAxis = ({ part, money }: Measured, value: number): number => (part || money ? value / 100 : value);

/** The address of a KPI's own page. */
export const kpiPath = (resource: string, { name }: KpiModel): string => `/kpis/${resource}/${name}`;
