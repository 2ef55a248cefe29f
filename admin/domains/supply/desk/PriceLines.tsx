import { Box } from "@mui/material";
import { LineChart } from "@mui/x-charts/LineChart";
import { useLocale } from "react-admin";
import { formatDate } from "../../../values/dates.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";
import type { PriceChart } from "./priceSeries.ts";

/** Prices by the day of their order, for the eye; the table beside it says the same exactly. */
export default function PriceLines({ chart: { currency, days, lines } }: { chart: PriceChart }) {
  const locale = useLocale();
  const money = new Intl.NumberFormat(regionalLocale(locale), { style: "currency", currency });
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact", maximumFractionDigits: 2 });
  return (
    <Box aria-hidden sx={{ mb: 2 }}>
      <LineChart
        height={260}
        skipAnimation
        xAxis={[{ scaleType: "time", data: days.map((day) => new Date(`${day}T00:00:00`)), tickLabelStyle: { fontSize: 11 }, valueFormatter: (day: Date) => formatDate(isoDay(day), locale) }]}
        yAxis={[{ width: 56, min: 0, valueFormatter: (value: number) => short.format(value) }]}
        series={lines.map(({ name, values }) => ({ label: name, data: values, connectNulls: true, showMark: true, curve: "stepAfter" as const, valueFormatter: (value) => (value === null ? null : money.format(value)) }))}
      />
    </Box>
  );
}

const isoDay = (day: Date): string => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
