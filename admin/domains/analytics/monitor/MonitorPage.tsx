import { Box, Button, Link as MuiLink, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import { useCreatePath, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Me } from "../../../auth/me.ts";
import { useSources } from "../../../kpis/sources.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { PlanNow } from "../steering/PlanNow.tsx";
import { MonitorTilePanel } from "./MonitorTilePanel.tsx";
import { evidenceText } from "./tileText.ts";
import { type MonitorAlert, type MonitorTile, useMonitor } from "./useMonitor.ts";

const EVERY = 60_000;
/** Tiles that are shown at once. */
const FIRST_TILES = 9;

const daysSince = (date: string, today: string): number => Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000);

/** What is off, since when, and who is on it; below, every KPI with its target. 七 */
export default function MonitorPage() {
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const { monitor, error, refetch } = useMonitor(EVERY);
  const { sources } = useSources(EVERY);
  const off = sources?.filter(({ state }) => state !== "FRESH") ?? [];
  if (!me) return <PageLoading />;
  return (
    <>
      <PageHeader title={translate("app.monitor.title")} />
      {error && <FaultPanel fault={error} retry={refetch} />}
      {!monitor && !error && <PageLoading />}
      {monitor && (
        <Stack sx={{ gap: 3, pb: 3 }}>
          <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 3, alignItems: "baseline" }}>
            <Summary alerts={monitor.alerts} tiles={monitor.tiles} />
            <MuiLink component={Link} to="/sources">
              {off.length > 0 ? translate("app.monitor.sourcesOff", { smart_count: off.length }) : translate("app.monitor.sourcesFresh")}
            </MuiLink>
            <MuiLink component={Link} to="/wall">
              {translate("app.monitor.wall")}
            </MuiLink>
          </Stack>
          <Alerts alerts={monitor.alerts} today={me.today} />
          <PlanNow />
          <Tiles tiles={monitor.tiles} />
        </Stack>
      )}
    </>
  );
}

/** One line that says how things are. */
function Summary({ alerts, tiles }: { alerts: MonitorAlert[]; tiles: MonitorTile[] }) {
  const translate = useTranslate();
  const raised = alerts.filter(({ status }) => status === "RAISED").length;
  const critical = tiles.filter(({ readings }) => readings.at(-1)?.band === "CRITICAL").length;
  const parts = [
    alerts.length === 0 ? translate("app.monitor.noAlerts") : translate("app.monitor.alerts", { smart_count: alerts.length }),
    ...(raised > 0 ? [translate("app.monitor.unacknowledged", { smart_count: raised })] : []),
    ...(critical > 0 ? [translate("app.monitor.critical", { smart_count: critical })] : []),
  ];
  return (
    <Typography component="p" variant="h6">
      {parts.join(" · ")}
    </Typography>
  );
}

function Alerts({ alerts, today }: { alerts: MonitorAlert[]; today: string }) {
  const translate = useTranslate();
  if (alerts.length === 0) return null;
  return (
    <Box component="section">
      <Typography component="h2" variant="subtitle1">
        {translate("app.monitor.whatIsOff")}
      </Typography>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate("app.monitor.alert")}</TableCell>
              <TableCell align="right">{translate("app.monitor.value")}</TableCell>
              <TableCell>{translate("app.monitor.since")}</TableCell>
              <TableCell>{translate("app.monitor.who")}</TableCell>
              <TableCell>{translate("app.monitor.status")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {alerts.map((alert) => (
              <AlertRow key={alert.id} alert={alert} today={today} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

function AlertRow({ alert: { id, title, status, group, raisedOn, unrecovered, relapses, assignee, evidence, clocks }, today }: { alert: MonitorAlert; today: string }) {
  const locale = useLocale();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const clock = clocks?.at(-1);
  const newest = evidence.at(-1);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <MuiLink component={Link} to={createPath({ resource: "alerts", type: "show", id })}>
          {title}
        </MuiLink>
        {relapses > 0 && ` ${translate("app.monitor.relapsed", { smart_count: relapses })}`}
      </TableCell>
      <TableCell align="right">{newest && evidenceText(newest, locale)}</TableCell>
      <TableCell>
        {formatDate(raisedOn, locale)} {translate("app.monitor.days", { smart_count: daysSince(raisedOn, today) })}
      </TableCell>
      <TableCell>
        {assignee ? assignee.displayName : <EnumValue enumeration="Role" value={group} />}
        {clock?.status === "RUNNING" && clock.leftMinutes !== null && ` · ${translate(clock.leftMinutes < 0 ? "app.monitor.overdue" : "app.monitor.left", { minutes: Math.abs(clock.leftMinutes) })}`}
      </TableCell>
      <TableCell>
        <EnumValue enumeration="AlertStatus" value={status} /> {!unrecovered && translate("app.monitor.recovered")}
      </TableCell>
    </TableRow>
  );
}

function Tiles({ tiles }: { tiles: MonitorTile[] }) {
  const translate = useTranslate();
  const [all, showAll] = useState(false);
  const shown = all ? tiles : tiles.slice(0, FIRST_TILES);
  return (
    <Box component="section">
      <Typography component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {translate("app.monitor.kpis")}
      </Typography>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fill, minmax(min(320px, 100%), 1fr))" }}>
        {shown.map((tile) => (
          <MonitorTilePanel key={`${tile.name} ${tile.currency}`} tile={tile} />
        ))}
      </Box>
      {shown.length < tiles.length && (
        <Button onClick={() => showAll(true)} sx={{ mt: 1 }}>
          {translate("app.monitor.allKpis", { smart_count: tiles.length })}
        </Button>
      )}
    </Box>
  );
}
