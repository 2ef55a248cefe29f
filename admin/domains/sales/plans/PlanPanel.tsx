import { Box, LinearProgress, Link as MuiLink, Paper, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useQuery } from "@tanstack/react-query";
import { useCreatePath, useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Me } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatMoney } from "../../../values/money.ts";
import { isMonth, linesBehind, type PlanLevel } from "./planLevel.ts";
import { planInForceOperation, planLevelOperation } from "./plan.operations.ts";
import { formatShare } from "../../../values/share.ts";
import { regionalLocale } from "../../../values/regionalLocale.ts";

interface PlanInForce {
  id: string;
  name: string;
  currency: string;
}

/** How the year's plan is being met: of the company, or one's own branch of it. 四(一), 七 */
export default function PlanPanel() {
  const { permissions: me } = usePermissions<Me>();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const year = Number(me?.today.slice(0, 4));
  const { data, error, refetch } = useQuery({
    queryKey: ["salesPlanInForce", year],
    queryFn: async () => {
      const { plans } = await dataProvider.ask<{ plans: { nodes: PlanInForce[] } }>(planInForceOperation, { year });
      const plan = plans.nodes[0];
      if (!plan) return null;
      const { level } = await dataProvider.ask<{ level: PlanLevel | null }>(planLevelOperation, { id: plan.id, measure: "AMOUNT" });
      return level && { plan, level };
    },
    enabled: me !== undefined,
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  return data ? <Attainment {...data} /> : null;
}

function Attainment({ plan, level }: { plan: PlanInForce; level: PlanLevel }) {
  const label = useLabel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const { palette } = useTheme();
  const [year] = level.whole.cells;
  const months = level.whole.cells.filter(({ period }) => isMonth(period));
  const money = (amount: number) => formatMoney({ amount, currency: plan.currency }, locale);
  const short = new Intl.NumberFormat(regionalLocale(locale), { notation: "compact" });
  if (!year) return null;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1">
        <MuiLink component={Link} to={createPath({ resource: "salesPlans", type: "show", id: plan.id })}>
          {label({ zh: "销售计划完成情况", en: "Sales against plan" })} {plan.name}
        </MuiLink>
        {level.ownBranchOnly && ` · ${label({ zh: "我的节点", en: "my branch" })}`}
      </Typography>
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 1, mt: 1 }}>
        <Typography variant="h4" component="p">
          {formatShare(year.attainment)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          <MuiLink component={Link} to={linesBehind({}, year.period)}>
            {money(year.sold)}
          </MuiLink>{" "}
          / {money(year.target)}
        </Typography>
      </Box>
      <LinearProgress variant="determinate" role="meter" aria-valuenow={Math.min(Math.floor((year.attainment ?? 0) / 100), 100)} value={Math.min((year.attainment ?? 0) / 100, 100)} aria-label={label({ zh: "完成率", en: "Attainment" })} sx={{ my: 1, height: 8, borderRadius: 1 }} />
      <Typography variant="body2" color="text.secondary">
        {label({ zh: "缺口", en: "Gap" })} {money(Math.max(year.gap, 0))} · {label({ zh: "按当前进度全年预计", en: "Full-year forecast at this pace" })} {year.forecast === null ? "—" : money(year.forecast)}
      </Typography>
      <Box aria-hidden>
        <BarChart
          height={180}
          skipAnimation
          xAxis={[{ scaleType: "band", data: months.map(({ period }) => period.slice(5)), tickLabelStyle: { fontSize: 11 } }]}
          yAxis={[{ width: 56, valueFormatter: (value: number) => short.format(value) }]}
          series={[
            { label: label({ zh: "目标", en: "Target" }), data: months.map(({ target }) => target / 100), color: palette.action.disabled },
            { label: label({ zh: "已售", en: "Sold" }), data: months.map(({ sold }) => sold / 100), color: palette.primary.main },
          ]}
        />
      </Box>
    </Paper>
  );
}
