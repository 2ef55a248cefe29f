import { Box, Paper, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useLocale } from "react-admin";
import type { Money, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FigureRow } from "../../../statistics/FigureRow.tsx";
import { formatMoney } from "../../../values/money.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";

interface Account {
  available: Money;
  committed: Money;
  spent: Money;
}

/** The budget of a plan or a campaign, and what is left of it after what is spent and committed. 三(三) */
export default function BudgetWaterfall({ record }: { record: PageRecord }) {
  const account = record.account as Account | null | undefined;
  return account ? <Waterfall {...account} /> : null;
}

function Waterfall({ available, committed, spent }: Account) {
  const label = useLabel();
  const locale = useLocale();
  const { palette } = useTheme();
  const total = available.amount + committed.amount + spent.amount;
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  // Each bar begins where the one before it ends.
  const steps = [
    { name: label({ zh: "预算总额", en: "Budget in all" }), amount: total, below: 0, color: palette.text.secondary },
    { name: label({ zh: "已支出", en: "Spent" }), amount: spent.amount, below: total - spent.amount, color: palette.primary.main },
    { name: label({ zh: "已承诺", en: "Committed" }), amount: committed.amount, below: available.amount, color: palette.warning.main },
    { name: label({ zh: "可用预算", en: "Available" }), amount: available.amount, below: 0, color: palette.success.main },
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="budget-waterfall" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="budget-waterfall" component="h2" variant="subtitle1">
        {label({ zh: "预算使用", en: "Use of the budget" })}
      </Typography>
      <FigureRow figures={steps.map(({ name, amount }) => [name, formatMoney({ amount, currency: available.currency }, locale)])} />
      <Box aria-hidden>
        <BarChart
          height={180}
          hideLegend
          skipAnimation
          xAxis={[{ scaleType: "band", data: steps.map(({ name }) => name), tickLabelStyle: { fontSize: 11 }, colorMap: { type: "ordinal", values: steps.map(({ name }) => name), colors: steps.map(({ color }) => color) } }]}
          yAxis={[{ min: 0, width: 56, valueFormatter: (value: number) => short.format(value) }]}
          series={[{ id: "below", data: steps.map(({ below }) => below / 100), stack: "waterfall" }, { id: "step", data: steps.map(({ amount }) => amount / 100), stack: "waterfall" }]}
          slotProps={{ tooltip: { trigger: "none" } }}
          sx={{ "& [data-series='below']": { visibility: "hidden" } }}
        />
      </Box>
    </Paper>
  );
}
