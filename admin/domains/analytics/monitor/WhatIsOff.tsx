import { Box, Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useCreatePath, useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { daysBetween, formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { evidenceText, tileText } from "./tileText.ts";
import { beyondSince, type Monitor, type MonitorAlert, type MonitorTile, withoutAlert } from "./useMonitor.ts";

/** One line that says how things are. */
export function MonitorSummary({ monitor: { alerts, tiles } }: { monitor: Monitor }) {
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

/** What is off, since when, and who is on it: the open alerts, then the critical KPIs that no alert is about. */
export function WhatIsOff({ monitor, today }: { monitor: Monitor; today: string }) {
  const translate = useTranslate();
  const tiles = withoutAlert(monitor);
  if (monitor.alerts.length === 0 && tiles.length === 0) return null;
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
            {monitor.alerts.map((alert) => (
              <AlertRow key={alert.id} alert={alert} today={today} />
            ))}
            {tiles.map((tile) => (
              <TileRow key={`${tile.name} ${tile.currency}`} tile={tile} />
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
        {formatDate(raisedOn, locale)} {translate("app.monitor.days", { smart_count: daysBetween(raisedOn, today) })}
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

/** A KPI that is critical although no rule has raised an alert: who answers for it is on it. */
function TileRow({ tile }: { tile: MonitorTile }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  const model = useModel();
  const { name, entity, owner, readings } = tile;
  const many = model.summary(entity)?.many;
  const found = valueIn(model.enumeration("KpiName"), name);
  const title = found ? label(found.label) : name;
  const newest = readings.at(-1)!;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {many ? (
          <MuiLink component={Link} to={`/kpis/${many}/${name}`}>
            {title}
          </MuiLink>
        ) : (
          title
        )}
      </TableCell>
      <TableCell align="right">{tileText(tile, newest.value, locale)}</TableCell>
      <TableCell>{beyondSince(tile)}</TableCell>
      <TableCell>
        <EnumValue enumeration="Role" value={owner} />
      </TableCell>
      <TableCell>
        <EnumValue enumeration="KpiBand" value={newest.band!} /> {translate("app.monitor.noAlert")}
      </TableCell>
    </TableRow>
  );
}
