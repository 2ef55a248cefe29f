import { Box, Card, CardActionArea, CardContent, Typography } from "@mui/material";
import { lazy, Suspense } from "react";
import { useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import { isVisitor, type Me } from "../auth/me.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatCount } from "../values/integer.ts";
import { useMyQueues } from "../work/useMyQueues.ts";
import { DomainPanels } from "./DomainPanels.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { Inbox } from "./Inbox.tsx";
import { panelColumns } from "./panelColumns.ts";
import { usePins } from "./pins.ts";

const MonitorGlance = lazy(() => import("../domains/analytics/monitor/MonitorGlance.tsx"));
const InspectionDesk = lazy(() => import("../domains/quality/visits/InspectionDesk.tsx"));

/** A person's own work; for a visiting inspector, what they may look into. */
export default function Home() {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !isVisitor(me)) return <OwnWork />;
  return (
    <Suspense fallback={<PageLoading />}>
      <InspectionDesk />
    </Suspense>
  );
}

/** The department's manager sees first what is off, since when, and who is on it. 七 */
const steers = ({ roles }: Me): boolean => roles.includes("departmentManager");

/** What waits for this person, the sizes of their first queues beside it, and below it the charts that they have pinned. */
function OwnWork() {
  const translate = useTranslate();
  const { permissions: me, error: fault, refetch } = usePermissions<Me>();
  return (
    <>
      <PageHeader title={me ? translate("app.home.hello", { name: me.displayName }) : translate("ra.page.dashboard")} />
      <FirstSteps />
      {me && steers(me) && (
        <Suspense fallback={<PageLoading />}>
          <MonitorGlance />
        </Suspense>
      )}
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      <Box sx={{ display: "grid", gap: 2, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 220px)" } }}>
        <Suspense fallback={<PageLoading />}>
          <Inbox />
        </Suspense>
        <WorkCards />
      </Box>
      {me && <Pinned me={me} />}
    </>
  );
}

/** A glance, not a report. */
const MOST_CARDS = 4;

/** The first of my queues that hold anything, each with its number. */
function WorkCards() {
  const translate = useTranslate();
  const label = useLabel();
  const locale = useLocale();
  const waiting = useMyQueues().filter(({ count }) => count && count.value > 0).slice(0, MOST_CARDS);
  if (waiting.length === 0) return null;
  return (
    <Box component="section" aria-label={translate("app.work.title")} sx={{ display: "grid", gap: 1, gridTemplateColumns: { xs: "1fr 1fr", md: "1fr" }, order: { xs: -1, md: 0 } }}>
      {waiting.map(({ queue: { name, title, urgent }, count }) => (
        <Card key={name} variant="outlined">
          <CardActionArea component={Link} to={`/work?queue=${name}`} sx={{ height: "100%" }}>
            <CardContent sx={{ py: 1 }}>
              <Typography variant="body2" color="text.secondary">
                {label(title)}
              </Typography>
              <Typography variant="h5" component="p" color={urgent ? "error" : undefined}>
                {formatCount(count!, locale)}
              </Typography>
            </CardContent>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}

function Pinned({ me }: { me: Me }) {
  const translate = useTranslate();
  const { pins } = usePins();
  const domains = [...new Set(pins.map(({ domain }) => domain))];
  if (pins.length === 0) return null;
  return (
    <Box component="section" aria-label={translate("app.home.pinned")} sx={panelColumns}>
      {domains.map((domain) => (
        <Suspense key={domain} fallback={<PageLoading />}>
          <DomainPanels me={me} domain={domain} only={pins.filter((pin) => pin.domain === domain).map(({ id }) => id)} />
        </Suspense>
      ))}
    </Box>
  );
}
