import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography, useTheme } from "@mui/material";
import { LineChart } from "@mui/x-charts/LineChart";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import { useLabel } from "../../model/useLabel.ts";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import { formatInteger } from "../../values/integer.ts";
import { fulfilmentMonths } from "./fulfilment.operations.ts";

interface Month {
  month: string;
  completedOrders: number;
  onTimeInFullOrders: number;
  askedPacks: number;
  filledPacks: number;
  /** In hundredths of a percent. */
  onTimeInFull: number | null;
  fillRate: number | null;
}

const percent = (share: number | null): number | null => (share === null ? null : share / 100);
const shown = (share: number | null): string => (share === null ? "—" : `${(share / 100).toFixed(2)} %`);

/** How completely and punctually orders are delivered, month by month. 四(四)2, 七 */
export default function FulfilmentPanel() {
  const label = useLabel();
  const locale = useLocale();
  const { palette } = useTheme();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["fulfilmentMonths"], queryFn: () => dataProvider.ask<{ fulfilmentMonths: Month[] }>(fulfilmentMonths) });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  const months = data?.fulfilmentMonths ?? [];
  if (months.length === 0) return null;
  const series = [
    { label: label({ zh: "准时足量率", en: "On time in full" }), of: ({ onTimeInFull }: Month) => onTimeInFull, color: palette.primary.main },
    { label: label({ zh: "首次满足率", en: "Fill rate" }), of: ({ fillRate }: Month) => fillRate, color: palette.info.main },
  ];
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "订单履行", en: "Orders delivered" })}
      </Typography>
      <Box aria-hidden>
        <LineChart
          height={220}
          skipAnimation
          xAxis={[{ scaleType: "band", data: months.map(({ month }) => month), tickLabelStyle: { fontSize: 11 } }]}
          yAxis={[{ min: 0, max: 100, width: 44, valueFormatter: (value: number) => `${value} %` }]}
          series={series.map(({ label: name, of, color }) => ({ label: name, color, connectNulls: true, data: months.map((month) => percent(of(month))), valueFormatter: (value) => (value === null ? "—" : `${value.toFixed(2)} %`) }))}
        />
      </Box>
      <TableContainer sx={{ maxHeight: 260 }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "月份", en: "Month" })}</TableCell>
              <TableCell align="right">{label({ zh: "完成订单", en: "Completed" })}</TableCell>
              <TableCell align="right">{series[0]!.label}</TableCell>
              <TableCell align="right">{label({ zh: "需求件数", en: "Packs asked" })}</TableCell>
              <TableCell align="right">{series[1]!.label}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.toReversed().map((month) => (
              <TableRow key={month.month}>
                <TableCell component="th" scope="row">
                  {month.month}
                </TableCell>
                <TableCell align="right">{formatInteger(month.completedOrders, locale)}</TableCell>
                <TableCell align="right">{shown(month.onTimeInFull)}</TableCell>
                <TableCell align="right">{formatInteger(month.askedPacks, locale)}</TableCell>
                <TableCell align="right">{shown(month.fillRate)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
