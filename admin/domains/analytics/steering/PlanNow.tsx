import { Box, Link as MuiLink, List, ListItem, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useCreatePath, useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { formatDate } from "../../../values/dates.ts";
import type { PlanStanding } from "./planStanding.ts";
import { StandingTable } from "./StandingTable.tsx";
import { deputiesDocument, planDocument } from "./steering.operations.ts";

interface PlanInForce {
  id: string;
  name: string;
  standing: PlanStanding;
}

interface OpenReport {
  id: string;
  title: string;
  status: "DUE" | "SUBMITTED";
  dueOn: string;
  deputy: { displayName: string } | null;
  proposals: { answer: string | null }[] | null;
}

/** The plan's bars with their coverage; for who answers them, the deputies' late reports and open proposals. 二(二) */
export function PlanNow() {
  const label = useLabel();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data: plans } = useQuery({ queryKey: ["planInForce"], queryFn: async () => (await dataProvider.ask<{ departmentPlans: { nodes: PlanInForce[] } }>(planDocument, {})).departmentPlans.nodes });
  const plan = plans?.[0];
  const answers = me ? mayDo(me, "DeputyReport", "answer") : false;
  return (
    <>
      {plan && (
        <Box component="section">
          <Typography component="h2" variant="subtitle1">
            <MuiLink component={Link} to={createPath({ resource: "departmentPlans", type: "show", id: plan.id })}>
              {label({ zh: `年度计划 ${plan.name}`, en: `Department plan ${plan.name}` })}
            </MuiLink>
          </Typography>
          <StandingTable standing={plan.standing} />
        </Box>
      )}
      {me && answers && <DeputiesNow today={me.today} />}
    </>
  );
}

function DeputiesNow({ today }: { today: string }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data: reports = [] } = useQuery({ queryKey: ["deputyReportsOpen"], queryFn: async () => (await dataProvider.ask<{ deputyReports: { nodes: OpenReport[] } }>(deputiesDocument, {})).deputyReports.nodes });
  const shown = reports.filter(({ status, dueOn }) => status === "SUBMITTED" || dueOn < today);
  if (shown.length === 0) return null;
  return (
    <Box component="section">
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "分管汇报", en: "Deputies' reports" })}
      </Typography>
      <List dense disablePadding>
        {shown.map((report) => (
          <OpenReportItem key={report.id} report={report} />
        ))}
      </List>
    </Box>
  );
}

function OpenReportItem({ report: { id, title, status, dueOn, deputy, proposals } }: { report: OpenReport }) {
  const label = useLabel();
  const locale = useLocale();
  const createPath = useCreatePath();
  const open = (proposals ?? []).filter(({ answer }) => answer === null).length;
  const date = formatDate(dueOn, locale);
  return (
    <ListItem disableGutters sx={{ flexWrap: "wrap", columnGap: 2 }}>
      <MuiLink component={Link} to={createPath({ resource: "deputyReports", type: "show", id })}>
        {title}
      </MuiLink>
      <span>{deputy?.displayName}</span>
      <span>{status === "SUBMITTED" ? label({ zh: `${open} 项建议待答复`, en: `${open} proposals to answer` }) : label({ zh: `应于 ${date} 前提交，已逾期`, en: `Was due by ${date}, late` })}</span>
    </ListItem>
  );
}
