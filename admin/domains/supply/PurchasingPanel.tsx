import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { LineChart } from "@mui/x-charts/LineChart";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import type { Money } from "../../api/record.ts";
import { useLabel } from "../../model/useLabel.ts";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import { formatInteger } from "../../values/integer.ts";
import { MoneyValue } from "../../values/MoneyValue.tsx";
import { Nothing } from "../../values/Nothing.tsx";
import { purchasingMonths } from "./purchasing.operations.ts";

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

const HEIGHT = 220;

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

const monthAxis = (months: Month[]) => [{ scaleType: "band" as const, data: months.map(({ month }) => month), tickLabelStyle: { fontSize: 11 } }];

function ChartPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {title}
      </Typography>
      {children}
    </Paper>
  );
}

function OnTime({ months }: { months: Month[] }) {
  const label = useLabel();
  const locale = useLocale();
  const theme = useTheme();
  const percent = (share: number | null) => (share === null ? null : share / 100);
  return (
    <ChartPanel title={label({ zh: "供应商准时到货率", en: "Suppliers' lines on time" })}>
      <Box aria-hidden>
        <LineChart
          height={HEIGHT}
          hideLegend
          skipAnimation
          xAxis={monthAxis(months)}
          yAxis={[{ min: 0, max: 100, width: 44, valueFormatter: (value: number) => `${value} %` }]}
          series={[{ data: months.map(({ onTimeShare }) => percent(onTimeShare)), color: theme.palette.primary.main, connectNulls: true, valueFormatter: (value) => (value === null ? "—" : `${value.toFixed(2)} %`) }]}
        />
      </Box>
      <MonthTable
        months={months}
        columns={[
          { name: label({ zh: "到货行", en: "Lines" }), of: ({ deliveredLines }) => formatInteger(deliveredLines, locale) },
          { name: label({ zh: "准时行", en: "On time" }), of: ({ onTimeLines }) => formatInteger(onTimeLines, locale) },
          { name: label({ zh: "准时率", en: "Share" }), of: shareOf },
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
  const short = new Intl.NumberFormat(locale === "en" ? "en-GB" : "zh-CN", { notation: "compact" });
  return (
    <ChartPanel title={label({ zh: "采购金额", en: "Purchases" })}>
      <Box aria-hidden>
        <BarChart
          height={HEIGHT}
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

const shareOf = ({ onTimeShare }: Month): string => (onTimeShare === null ? "—" : `${(onTimeShare / 100).toFixed(2)} %`);

function volumeOf({ volume }: Month, currency: string): ReactNode {
  const money = volume.find((one) => one.currency === currency);
  return money ? <MoneyValue money={money} /> : <Nothing />;
}

interface MonthTableProps {
  months: Month[];
  columns: { name: string; of(month: Month): ReactNode }[];
}

/** The same figures to be read exactly, and by who does not see the chart. */
function MonthTable({ months, columns }: MonthTableProps) {
  const label = useLabel();
  return (
    <Box component="details" sx={{ typography: "body2" }}>
      <summary>{label({ zh: "以表格显示", en: "As a table" })}</summary>
      <TableContainer sx={{ maxHeight: 300 }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "月份", en: "Month" })}</TableCell>
              {columns.map(({ name }) => (
                <TableCell key={name} align="right">
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {months.toReversed().map((month) => (
              <TableRow key={month.month}>
                <TableCell component="th" scope="row">
                  {month.month}
                </TableCell>
                {columns.map(({ name, of }) => (
                  <TableCell key={name} align="right">
                    {of(month)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
