import { Box, Link as MuiLink, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useQuery } from "@tanstack/react-query";
import { useCreatePath, useDataProvider, useLocale } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";
import { formatShare } from "../../../values/share.ts";
import { channelComparisonOperation } from "./channels.operations.ts";

interface Channel {
  id: string;
  name: string;
  reviewOn: string;
  results: {
    spent: Money;
    validLeads: number;
    costPerLead: Money | null;
    revenue: Money;
    /** Hundredths of a percent. */
    returnOnSpend: number | null;
  };
}

/** Promotion channels by cost, leads and return; each leads to its entry in the ledger, with its reviews. 三(四)2 */
export default function ChannelComparison() {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["channelComparison"],
    queryFn: async () => (await dataProvider.ask<{ promotionChannels: { nodes: Channel[] } }>(channelComparisonOperation, {})).promotionChannels.nodes,
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return (
    <>
      <PageHeader title={label({ zh: "渠道对比", en: "Channels compared" })} />
      {data.length > 0 && <Bars channels={data} />}
      <Figures channels={data} />
    </>
  );
}

function Bars({ channels }: { channels: Channel[] }) {
  const label = useLabel();
  const locale = useLocale();
  const { palette } = useTheme();
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2, minWidth: 0 }}>
      <Box aria-hidden>
        <BarChart
          height={240}
          skipAnimation
          xAxis={[{ scaleType: "band", data: channels.map(({ name }) => name), tickLabelStyle: { fontSize: 11 } }]}
          yAxis={[{ width: 56, valueFormatter: (value: number) => short.format(value) }]}
          series={[
            { label: label({ zh: "已支出", en: "Spent" }), data: channels.map(({ results }) => results.spent.amount / 100), color: palette.warning.main },
            { label: label({ zh: "归因销售额", en: "Attributed revenue" }), data: channels.map(({ results }) => results.revenue.amount / 100), color: palette.primary.main },
          ]}
        />
      </Box>
    </Paper>
  );
}

function Figures({ channels }: { channels: Channel[] }) {
  const label = useLabel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const columns = [
    label({ zh: "已支出", en: "Spent" }),
    label({ zh: "有效线索", en: "Valid leads" }),
    label({ zh: "单条线索成本", en: "Cost per lead" }),
    label({ zh: "归因销售额", en: "Attributed revenue" }),
    label({ zh: "投入产出率", en: "Return on spend" }),
    label({ zh: "下次评审", en: "Next review" }),
  ];
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label({ zh: "渠道对比", en: "Channels compared" })}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{label({ zh: "宣传渠道", en: "Promotion channel" })}</TableCell>
            {columns.map((name) => <TableCell key={name} align="right">{name}</TableCell>)}
          </TableRow>
        </TableHead>
        <TableBody>
          {channels.map(({ id, name, reviewOn, results: { spent, validLeads, costPerLead, revenue, returnOnSpend } }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <MuiLink component={Link} to={createPath({ resource: "promotionChannels", type: "show", id })}>{name}</MuiLink>
              </TableCell>
              <TableCell align="right">{formatMoney(spent, locale)}</TableCell>
              <TableCell align="right">{formatInteger(validLeads, locale)}</TableCell>
              <TableCell align="right">{costPerLead ? formatMoney(costPerLead, locale) : "—"}</TableCell>
              <TableCell align="right">{formatMoney(revenue, locale)}</TableCell>
              <TableCell align="right">{formatShare(returnOnSpend)}</TableCell>
              <TableCell align="right">{reviewOn}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
