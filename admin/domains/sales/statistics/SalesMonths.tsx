import { Box, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useLocale } from "react-admin";
import type { Month } from "./SalesStatistics.tsx";
import { regionalLocale } from "../../../values/regionalLocale.ts";

/** Sales of each month, for the eye; the table says the same exactly. */
export default function SalesMonths({ months }: { months: Month[] }) {
  const locale = useLocale();
  const { palette } = useTheme();
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  return (
    <Box aria-hidden sx={{ mb: 2 }}>
      <BarChart
        height={200}
        hideLegend
        skipAnimation
        xAxis={[{ scaleType: "band", data: months.map(({ month }) => month), tickLabelStyle: { fontSize: 11 } }]}
        yAxis={[{ width: 56, valueFormatter: (value: number) => short.format(value) }]}
        // Minor units of the currencies that the company sells in are hundredths.
        series={[{ color: palette.primary.main, data: months.map(({ amount }) => amount.amount / 100) }]}
      />
    </Box>
  );
}
