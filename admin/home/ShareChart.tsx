import { Box, useTheme } from "@mui/material";
import { LineChart } from "@mui/x-charts/LineChart";
import { CHART_HEIGHT, monthAxis } from "./monthAxis.ts";

interface ShareChartProps<M> {
  months: readonly M[];
  /** In hundredths of a percent; null where a month has none. */
  series: { name: string; of(month: M): number | null }[];
}

/** Shares month by month, at most two of them. */
export function ShareChart<M extends { month: string }>({ months, series }: ShareChartProps<M>) {
  const { palette } = useTheme();
  const colours = [palette.primary.main, palette.info.main];
  const percent = (share: number | null) => (share === null ? null : share / 100);
  return (
    <Box aria-hidden>
      <LineChart
        height={CHART_HEIGHT}
        skipAnimation
        hideLegend={series.length === 1}
        xAxis={monthAxis(months)}
        yAxis={[{ min: 0, max: 100, width: 44, valueFormatter: (value: number) => `${value} %` }]}
        series={series.map(({ name, of }, i) => ({ label: name, color: colours[i], connectNulls: true, data: months.map((month) => percent(of(month))), valueFormatter: (value) => (value === null ? "—" : `${value.toFixed(2)} %`) }))}
      />
    </Box>
  );
}
