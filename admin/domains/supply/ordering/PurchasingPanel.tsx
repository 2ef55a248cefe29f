import { Box, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import { ChartPanel } from "../../../home/ChartPanel.tsx";
import { CHART_HEIGHT, monthAxis } from "../../../home/monthAxis.ts";
import { MonthTable } from "../../../home/MonthTable.tsx";
import { ShareChart } from "../../../home/ShareChart.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { Nothing } from "../../../values/Nothing.tsx";
import { formatShare } from "../../../values/share.ts";
import { purchasingMonths } from "./purchasing.operations.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";

interface Month {
  /** "2026-11" */
  month: string;
  orders: number;
  volume: Money[];
  deliveredLines: number;
  onTimeLines: number;
  /** In hundredths of a percent. */
  onTimeShare: number | null;
}

/** How punctually suppliers deliver and what is bought, month by month. 五(一)1, 七 */
export default function PurchasingPanel() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["purchasingMonths"],
    queryFn: () => dataProvider.ask<{ purchasingMonths: Month[] }>(purchasingMonths),
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  const months = data?.purchasingMonths ?? [];
  if (months.length === 0) return null;
  return (
    <>
      <OnTime months={months} />
      {months.some(({ volume }) => volume.length > 0) && <Volume months={months} />}
    </>
  );
}

function OnTime({ months }: { months: Month[] }) {
  const label = useLabel();
  const locale = useLocale();
  const onTime = { name: label({ zh: "准时率", en: "Share" }), of: ({ onTimeShare }: Month) => onTimeShare };
  return (
    <ChartPanel title={label({ zh: "供应商准时到货率", en: "Suppliers' lines on time" })}>
      <ShareChart months={months} series={[onTime]} />
      <MonthTable
        months={months}
        columns={[
          { name: label({ zh: "到货行", en: "Lines" }), of: ({ deliveredLines }) => formatInteger(deliveredLines, locale) },
          { name: label({ zh: "准时行", en: "On time" }), of: ({ onTimeLines }) => formatInteger(onTimeLines, locale) },
          { name: onTime.name, of: (month) => formatShare(onTime.of(month)) },
        ]}
      />
    </ChartPanel>
  );
}

function Volume({ months }: { months: Month[] }) {
  const label = useLabel();
  const locale = useLocale();
  const { palette } = useTheme();
  const colours = [palette.primary.main, palette.info.main];
  const currencies = [...new Set(months.flatMap(({ volume }) => volume.map(({ currency }) => currency)))].toSorted();
  // Minor units of the currencies that the company buys in are hundredths.
  const amountOf = ({ volume }: Month, currency: string) => (volume.find((money) => money.currency === currency)?.amount ?? 0) / 100;
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  return (
    <ChartPanel title={label({ zh: "采购金额", en: "Purchases" })}>
      <Box aria-hidden>
        <BarChart
          height={CHART_HEIGHT}
          skipAnimation
          hideLegend={currencies.length === 1}
          xAxis={monthAxis(months)}
          yAxis={[{ width: 56, valueFormatter: (value: number) => short.format(value) }]}
          series={currencies.map((currency, i) => ({ label: currency, color: colours[i % colours.length], data: months.map((month) => amountOf(month, currency)), valueFormatter: (value) => (value === null ? "—" : value.toLocaleString(undefined, { minimumFractionDigits: 2 })) }))}
        />
      </Box>
      <MonthTable
        months={months}
        columns={[
          { name: label({ zh: "订单", en: "Orders" }), of: ({ orders }) => formatInteger(orders, locale) },
          ...currencies.map((currency) => ({
            name: currency,
            of: (month: Month) => volumeOf(month, currency),
          })),
        ]}
      />
    </ChartPanel>
  );
}

function volumeOf({ volume }: Month, currency: string): ReactNode {
  const money = volume.find((one) => one.currency === currency);
  return money ? <MoneyValue money={money} /> : <Nothing />;
}
