import { Box, Link as MuiLink, Paper, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useQuery } from "@tanstack/react-query";
import { useCreatePath, useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import type { Me } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { addDays } from "../../../values/dates.ts";
import { formatMoney } from "../../../values/money.ts";
import { planTimelineOperation } from "./marketing.operations.ts";

interface Account {
  available: Money;
  committed: Money;
  spent: Money;
}

interface Plan {
  id: string;
  name: string;
  period: string;
  account: Account | null;
}

interface Campaign {
  id: string;
  title: string;
  status: string;
  startsOn: string;
  endsOn: string;
  adApprovals: { number: string; expiresOn: string }[] | null;
  account: Account | null;
}

interface Timeline {
  plans: { nodes: Plan[] };
  campaigns: { nodes: Campaign[] };
}

const dayMs = 24 * 60 * 60 * 1000;
const dayOfYear = (date: string): number => Math.round((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / dayMs);

/** The campaigns of the year on their days, and what is left of the budgets of its plans. 三(二) */
export default function PlanTimeline() {
  const { permissions: me } = usePermissions<Me>();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const year = me?.today.slice(0, 4) ?? "";
  const { data, error, refetch } = useQuery({
    queryKey: ["marketingTimeline", year],
    queryFn: () => dataProvider.ask<Timeline>(planTimelineOperation, { periods: [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)] }),
    enabled: me !== undefined,
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data || data.plans.nodes.length === 0) return null;
  return <YearOfMarketing year={year} plans={data.plans.nodes} campaigns={data.campaigns.nodes.filter(({ status }) => status !== "CANCELLED")} />;
}

function YearOfMarketing({ year, plans, campaigns }: { year: string; plans: Plan[]; campaigns: Campaign[] }) {
  const label = useLabel();
  return (
    <Paper variant="outlined" component="section" aria-labelledby="marketing-timeline" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="marketing-timeline" component="h2" variant="subtitle1">
        {label({ zh: `${year} 年推广计划与活动`, en: `Marketing in ${year}` })}
      </Typography>
      {plans.map((plan) => <BudgetBar key={plan.id} resource="marketingPlans" id={plan.id} name={plan.name} account={plan.account} />)}
      {campaigns.length > 0 && <Days year={year} campaigns={campaigns} />}
      {campaigns.map(({ id, title, account, startsOn, endsOn, adApprovals }) => (
        <div key={id}>
          <BudgetBar resource="campaigns" id={id} name={title} days={`${startsOn} – ${endsOn}`} account={account} />
          {(adApprovals ?? []).map(({ number, expiresOn }) => <ApprovalDays key={number} number={number} lastDay={addDays(expiresOn, -1)} endsOn={endsOn} />)}
        </div>
      ))}
    </Paper>
  );
}

/** One bar a campaign, from its first day to its last. */
function Days({ year, campaigns }: { year: string; campaigns: Campaign[] }) {
  const { palette } = useTheme();
  const names = campaigns.map(({ title }) => (title.length > 8 ? `${title.slice(0, 8)}…` : title));
  // Names of campaigns may be the same.
  const bands = campaigns.map(({ id }) => id);
  return (
    <Box aria-hidden>
      <BarChart
        layout="horizontal"
        height={60 + campaigns.length * 28}
        hideLegend
        skipAnimation
        yAxis={[{ scaleType: "band", data: bands, width: 90, valueFormatter: (id: string) => names[bands.indexOf(id)] ?? "", tickLabelStyle: { fontSize: 11 } }]}
        xAxis={[{ min: 0, max: 366, tickInterval: [0, 90, 181, 273], valueFormatter: (day: number) => new Date(Date.parse(`${year}-01-01`) + day * dayMs).toISOString().slice(5, 10), tickLabelStyle: { fontSize: 11 } }]}
        series={[
          { id: "before", data: campaigns.map(({ startsOn }) => dayOfYear(startsOn)), stack: "days", color: "transparent" },
          { id: "days", data: campaigns.map(({ startsOn, endsOn }) => dayOfYear(endsOn) - dayOfYear(startsOn) + 1), stack: "days", color: palette.primary.main },
        ]}
        slotProps={{ tooltip: { trigger: "none" } }}
      />
    </Box>
  );
}

/** Until when an advertisement may be published under an approval. 药品管理法 §89 */
function ApprovalDays({ number, lastDay, endsOn }: { number: string; lastDay: string; endsOn: string }) {
  const label = useLabel();
  const isShort = lastDay < endsOn;
  return (
    <Typography variant="body2" color={isShort ? "error" : "text.secondary"}>
      {label({ zh: `${number} 有效至 ${lastDay}`, en: `${number} is valid until ${lastDay}` })}
      {isShort && label({ zh: "，早于活动结束", en: ", before the campaign ends" })}
    </Typography>
  );
}

function BudgetBar({ resource, id, name, days, account }: { resource: string; id: string; name: string; days?: string; account: Account | null }) {
  const label = useLabel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const { palette } = useTheme();
  const [spent, committed, available] = [account?.spent.amount ?? 0, account?.committed.amount ?? 0, account?.available.amount ?? 0];
  const total = spent + committed + available;
  const share = (amount: number): string => `${total === 0 ? 0 : (amount / total) * 100}%`;
  return (
    <Box sx={{ my: 1 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: 2, typography: "body2" }}>
        <span>
          <MuiLink component={Link} to={createPath({ resource, type: "show", id })}>{name}</MuiLink>
          {days && ` · ${days}`}
        </span>
        {account && (
          <Box component="span" sx={{ color: "text.secondary" }}>
            {label({ zh: "可用预算", en: "Available" })} {formatMoney(account.available, locale)} / {formatMoney({ amount: total, currency: account.available.currency }, locale)}
          </Box>
        )}
      </Box>
      {account && (
        <Box aria-hidden sx={{ display: "flex", height: 6, borderRadius: 1, overflow: "hidden", bgcolor: palette.action.hover }}>
          <Box sx={{ width: share(spent), bgcolor: palette.primary.main }} />
          <Box sx={{ width: share(committed), bgcolor: palette.warning.main }} />
        </Box>
      )}
    </Box>
  );
}
