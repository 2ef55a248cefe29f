import AddIcon from "@mui/icons-material/Add";
import { Box, Button, Paper, Stack, Typography } from "@mui/material";
import { useCreatePath, useDataProvider, useLocale, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { usePages } from "../../../api/usePages.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { MoreButton } from "../../../documents/MoreButton.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { formatNumber } from "../../../values/integer.ts";
import { Moment } from "../../../values/Moment.tsx";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { deliveryTracking } from "./tracking.operations.ts";

interface Event {
  id: string;
  kind: string;
  happenedAt: string;
  place: string;
  temperature: number | null;
  remark: string | null;
  reference: string | null;
}

interface Page {
  nodes: Event[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function useTracking(id: string, version: number) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  // With each event the record that it is shown on changes, or is loaded again.
  return usePages(["deliveryTracking", id, version], async (after) => (await dataProvider.ask<{ trackingEvents: Page }>(deliveryTracking, { filter: { deliveryId: { eq: id } }, after })).trackingEvents);
}

interface DeliveryTrackingPanelProps {
  deliveryId: string;
  /** Of the record that it is shown on. */
  version: number;
  /** Whether further events may be recorded. */
  isOpen: boolean;
}

/** Tracking events of a delivery in transit, newest first. 五(三)2 */
export function DeliveryTrackingPanel(props: DeliveryTrackingPanelProps) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "TrackingEvent", "read")) return null;
  return <TrackingEvents {...props} isOpen={props.isOpen && mayDo(me, "TrackingEvent", "create")} />;
}

function TrackingEvents({ deliveryId, version, isOpen }: DeliveryTrackingPanelProps) {
  const label = useLabel();
  const list = useTracking(deliveryId, version);
  const { data, error, refetch } = list;
  const events = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="tracking" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1, mb: 1 }}>
        <Typography id="tracking" component="h2" variant="subtitle1" sx={{ flex: 1 }}>
          {label({ zh: "物流轨迹", en: "Tracking" })}
        </Typography>
        {isOpen && <RecordEventButton deliveryId={deliveryId} />}
      </Stack>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data && events.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: "尚无轨迹。承运商上报或物流协调员登记后会出现在这里。", en: "Carrier and coordinator updates appear here." })}
        </Typography>
      )}
      <Stack component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {events.map((event) => (
          <TrackingEntry key={event.id} event={event} />
        ))}
      </Stack>
      <MoreButton {...list} />
    </Paper>
  );
}

function RecordEventButton({ deliveryId }: { deliveryId: string }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const search = `?${new URLSearchParams({ source: JSON.stringify({ deliveryId }) })}`;
  return (
    <Button startIcon={<AddIcon />} component={Link} to={{ pathname: createPath({ resource: "trackingEvents", type: "create" }), search }}>
      {label({ zh: "登记轨迹", en: "Record tracking event" })}
    </Button>
  );
}

function TrackingEntry({ event: { id, kind, happenedAt, place, temperature, remark, reference } }: { event: Event }) {
  const locale = useLocale();
  const measured = useModel().entity("TrackingEvent")!.attributes.find(({ name }) => name === "temperature")!;
  const degrees = temperature === null ? undefined : formatNumber(temperature, measured, locale);
  return (
    <Box component="li" sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5, py: 0.75, pl: 1.5, borderLeft: 2, borderColor: "divider" }}>
      <Box component="span" sx={{ typography: "body2", color: "text.secondary", minWidth: 128, fontVariantNumeric: "tabular-nums" }}>
        <Moment at={happenedAt} />
      </Box>
      <EnumValue enumeration="TrackingKind" value={kind} />
      <Box component="span" sx={{ typography: "body2", overflowWrap: "anywhere" }}>
        <RecordLink entity="TrackingEvent" id={id}>
          {place}
        </RecordLink>
      </Box>
      <Box component="span" sx={{ typography: "body2", flex: 1, minWidth: 160, overflowWrap: "anywhere" }}>
        {remark}
      </Box>
      <Box component="span" sx={{ typography: "body2", color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
        {[degrees, reference].filter(Boolean).join(" · ")}
      </Box>
    </Box>
  );
}
