import { Box, Paper, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useLocale } from "react-admin";
import type { Money, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FigureRow } from "../../../statistics/FigureRow.tsx";
import { counted } from "../../../values/counted.ts";
import { formatInteger } from "../../../values/integer.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { Nothing } from "../../../values/Nothing.tsx";
import { formatShare } from "../../../values/share.ts";

interface Performance {
  orders: number;
  volume: Money[];
  deliveredLines: number;
  onTimeLines: number;
  /** In hundredths of a percent. */
  onTimeShare: number | null;
}

/** What the supplier has delivered so far. 五(一)1 */
export default function SupplierPerformance({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const performance = record.performance as Performance | undefined;
  if (!performance) return null;
  const { orders, volume, deliveredLines, onTimeLines, onTimeShare } = performance;
  const spent = volume.length === 0 ? <Nothing /> : volume.map((money) => <div key={money.currency}><MoneyValue money={money} /></div>);
  const onTime = onTimeShare === null ? (
    <Nothing />
  ) : (
    <>
      {formatShare(onTimeShare)}
      <Box sx={{ typography: "caption", color: "text.secondary" }}>
        {label({
          zh: `${formatInteger(deliveredLines, locale)} 行中 ${formatInteger(onTimeLines, locale)} 行准时`,
          en: `${formatInteger(onTimeLines, locale)} of ${counted(deliveredLines, "line")}`,
        })}
      </Box>
    </>
  );
  const figures: [name: string, value: ReactNode][] = [
    [label({ zh: "已发送订单", en: "Orders sent" }), formatInteger(orders, locale)],
    [label({ zh: "采购总额", en: "Volume" }), spent],
    [label({ zh: "准时到货率", en: "On time" }), onTime],
  ];
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "供货表现", en: "Performance" })}
      </Typography>
      <FigureRow figures={figures} />
    </Paper>
  );
}
