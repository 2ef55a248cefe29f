import { Link as MuiLink, Stack } from "@mui/material";
import { usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Me } from "../../../auth/me.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { PlanNow } from "../steering/PlanNow.tsx";
import { useMonitor } from "./useMonitor.ts";
import { MonitorSummary, WhatIsOff } from "./WhatIsOff.tsx";

const EVERY = 60_000;

/** On the first page of those who steer: what is off, since when, who is on it; and how far the plan is. */
export default function MonitorGlance() {
  const translate = useTranslate();
  const { permissions: me } = usePermissions<Me>();
  const { monitor, error, refetch } = useMonitor(EVERY);
  if (error) return <FaultPanel fault={error} retry={refetch} />;
  if (!monitor || !me) return null;
  return (
    <Stack component="section" aria-label={translate("app.monitor.title")} sx={{ gap: 2, mb: 3, minWidth: 0 }}>
      <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 3, alignItems: "baseline" }}>
        <MonitorSummary monitor={monitor} />
        <MuiLink component={Link} to="/monitor">
          {translate("app.monitor.title")}
        </MuiLink>
      </Stack>
      <WhatIsOff monitor={monitor} today={me.today} />
      <PlanNow />
    </Stack>
  );
}
