import { Box, createTheme, ThemeProvider, Typography } from "@mui/material";
import { useAuthenticated, useLocale, usePermissions, useTranslate } from "react-admin";
import type { Me } from "../../../auth/me.ts";
import { useSources } from "../../../kpis/sources.ts";
import { darkTheme } from "../../../layout/theme.ts";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { daysBetween } from "../../../values/dates.ts";
import { Moment } from "../../../values/Moment.tsx";
import { evidenceText, tileText } from "./tileText.ts";
import { type MonitorAlert, type MonitorTile, useMonitor } from "./useMonitor.ts";

const EVERY = 30_000;
const MOST_ALERTS = 6;
/** Where there are many alerts, a row of tiles gives way to them. */
const MOST_TILES = 12;
const FEW_ALERTS = 2;
const TILES_BESIDE_ALERTS = 9;

/** Letters that are read from 4 m on a screen of 1.2 m: nothing is smaller than 1.7 % of its width. */
const SMALL = "max(1.7vw, 16px)";
const LARGE = "max(3.2vw, 26px)";

const wallTheme = createTheme(darkTheme);
const colours: Record<string, string> = { CRITICAL: "#ff6b6b", WARNING: "#ffc14d", GOOD: "#6fdc8c" };

/** For a screen on the wall: dark, large, and read again by itself. It leads nowhere, because nobody points at it. */
export default function WallPage() {
  useAuthenticated();
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const { monitor, readAt, error, refetch } = useMonitor(EVERY);
  const { sources } = useSources(EVERY);
  const off = sources?.filter(({ state }) => state !== "FRESH") ?? [];
  return (
    <ThemeProvider theme={wallTheme}>
      <Box component="main" id="main-content" sx={{ bgcolor: "#101418", color: "#f2f4f6", minHeight: "100vh", p: "1.5vw", fontSize: SMALL, lineHeight: 1.35 }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "2vw" }}>
          <Typography component="h1" sx={{ fontSize: LARGE, fontWeight: 600 }}>
            {monitor && monitor.alerts.length > 0 ? translate("app.monitor.alerts", { smart_count: monitor.alerts.length }) : translate("app.monitor.title")}
          </Typography>
          <Box>
            {off.length > 0 ? <Box component="span" sx={{ color: colours.WARNING }}>{translate("app.monitor.sourcesOff", { smart_count: off.length })}</Box> : translate("app.monitor.sourcesFresh")}
            {readAt > 0 && <> · <Moment at={new Date(readAt).toISOString()} /></>}
          </Box>
        </Box>
        {error && <FaultPanel fault={error} retry={refetch} />}
        {!monitor && !error && <PageLoading />}
        {monitor && (
          <>
            <WallAlerts alerts={monitor.alerts.slice(0, MOST_ALERTS)} today={me?.today ?? ""} />
            <Box sx={{ display: "grid", gap: "1.2vw", gridTemplateColumns: "repeat(auto-fill, minmax(min(30vw, 100%), 1fr))", mt: "1.5vw" }}>
              {monitor.tiles.slice(0, monitor.alerts.length > FEW_ALERTS ? TILES_BESIDE_ALERTS : MOST_TILES).map((tile) => (
                <WallTile key={`${tile.name} ${tile.currency}`} tile={tile} />
              ))}
            </Box>
          </>
        )}
      </Box>
    </ThemeProvider>
  );
}

function WallAlerts({ alerts, today }: { alerts: MonitorAlert[]; today: string }) {
  const label = useLabel();
  const locale = useLocale();
  const model = useModel();
  const translate = useTranslate();
  if (alerts.length === 0) return <Box sx={{ color: colours.GOOD, fontSize: LARGE }}>{translate("app.monitor.noAlerts")}</Box>;
  const roleOf = (group: string): string => label(valueIn(model.enumeration("Role"), group)?.label ?? { zh: group, en: group });
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {alerts.map(({ id, title, status, raisedOn, assignee, group, evidence }) => (
        <Box component="li" key={id} sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "2vw", borderTop: "1px solid #3a424a", py: "0.4vw", color: status === "RAISED" ? colours.CRITICAL : colours.WARNING }}>
          <Box component="strong">
            {title} {evidence.length > 0 && evidenceText(evidence.at(-1)!, locale)}
          </Box>
          <Box>
            {translate("app.monitor.days", { smart_count: daysBetween(raisedOn, today) })} · {assignee ? assignee.displayName : roleOf(group)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function WallTile({ tile }: { tile: MonitorTile }) {
  const label = useLabel();
  const locale = useLocale();
  const model = useModel();
  const translate = useTranslate();
  const { name, currency, readings, target } = tile;
  const found = valueIn(model.enumeration("KpiName"), name);
  const newest = readings.at(-1)!;
  return (
    <Box component="section" sx={{ bgcolor: "#1a2026", borderRadius: 2, p: "1vw", minWidth: 0 }}>
      <Box>{found ? label(found.label) : name}{currency && ` ${currency}`}</Box>
      <Box sx={{ fontSize: LARGE, fontWeight: 600, fontVariantNumeric: "tabular-nums", color: newest.band ? colours[newest.band] : "inherit", overflowWrap: "anywhere" }}>{tileText(tile, newest.value, locale)}</Box>
      <Box sx={{ color: "#b7c0c9" }}>
        {newest.period}
        {target !== null && ` · ${translate("app.kpi.target", { value: tileText(tile, target, locale) })}`}
      </Box>
    </Box>
  );
}
