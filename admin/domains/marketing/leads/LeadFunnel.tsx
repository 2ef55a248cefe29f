import { Box, Paper, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useLocale } from "react-admin";
import type { Money, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FigureRow } from "../../../statistics/FigureRow.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatShare } from "../../../values/share.ts";

interface Results {
  leads: number;
  validLeads: number;
  qualified: number;
  converted: number;
  costPerLead: Money | null;
  revenue: Money;
  returned: Money;
  /** Hundredths of a percent. */
  returnOnSpend: number | null;
}

/** From the leads of a campaign to those that have ordered, and what that is worth. 三(三) */
export default function LeadFunnel({ record }: { record: PageRecord }) {
  const results = record.results as Results | null | undefined;
  return results ? <Funnel {...results} /> : null;
}

function Funnel({ leads, validLeads, qualified, converted, costPerLead, revenue, returned, returnOnSpend }: Results) {
  const label = useLabel();
  const locale = useLocale();
  const { palette } = useTheme();
  const steps: [string, number][] = [
    [label({ zh: "线索", en: "Leads" }), leads],
    [label({ zh: "有效线索", en: "Valid leads" }), validLeads],
    [label({ zh: "已确认", en: "Qualified" }), qualified],
    [label({ zh: "已成交", en: "Converted" }), converted],
  ];
  const figures: [string, string][] = [
    ...steps.map(([name, count]): [string, string] => [name, formatInteger(count, locale)]),
    [label({ zh: "单条线索成本", en: "Cost per lead" }), costPerLead ? formatMoney(costPerLead, locale) : "—"],
    [label({ zh: "归因销售额", en: "Attributed revenue" }), formatMoney(revenue, locale)],
    [label({ zh: "其中退货", en: "Of that returned" }), formatMoney(returned, locale)],
    [label({ zh: "投入产出率", en: "Return on spend" }), formatShare(returnOnSpend)],
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="lead-funnel" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="lead-funnel" component="h2" variant="subtitle1">
        {label({ zh: "线索与成效", en: "Leads and results" })}
      </Typography>
      <FigureRow figures={figures} />
      {leads > 0 && (
        <Box aria-hidden>
          <BarChart
            layout="horizontal"
            height={170}
            hideLegend
            skipAnimation
            yAxis={[{ scaleType: "band", data: steps.map(([name]) => name), width: 90, tickLabelStyle: { fontSize: 11 } }]}
            xAxis={[{ min: 0, tickMinStep: 1 }]}
            series={[{ data: steps.map(([, count]) => count), color: palette.primary.main }]}
            slotProps={{ tooltip: { trigger: "none" } }}
          />
        </Box>
      )}
    </Paper>
  );
}
