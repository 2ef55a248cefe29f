import { Box, Button, Link as MuiLink, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Me } from "../../../auth/me.ts";
import { useSources } from "../../../kpis/sources.ts";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { PlanNow } from "../steering/PlanNow.tsx";
import { MonitorTilePanel } from "./MonitorTilePanel.tsx";
import { type MonitorTile, useMonitor } from "./useMonitor.ts";
import { MonitorSummary, WhatIsOff } from "./WhatIsOff.tsx";

const EVERY = 60_000;
/** Tiles that are shown at once. */
const FIRST_TILES = 9;

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
            <MonitorSummary monitor={monitor} />
            <MuiLink component={Link} to="/sources">
              {off.length > 0 ? translate("app.monitor.sourcesOff", { smart_count: off.length }) : translate("app.monitor.sourcesFresh")}
            </MuiLink>
            <MuiLink component={Link} to="/wall">
              {translate("app.monitor.wall")}
            </MuiLink>
          </Stack>
          <WhatIsOff monitor={monitor} today={me.today} />
          <PlanNow />
          <Tiles tiles={monitor.tiles} />
        </Stack>
      )}
    </>
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
