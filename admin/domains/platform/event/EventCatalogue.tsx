import { Box, Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { eventCatalogue } from "./webhooks.operations.ts";

interface EventType {
  name: string;
  label: string;
  about: string;
  recordType: string;
  version: string;
}

/** Of one client where it is named, and otherwise all. */
function useEventTypes(clientId?: string) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["eventTypes", clientId], queryFn: () => dataProvider.ask<{ eventTypes: EventType[] }>(eventCatalogue, { clientId }) });
  return { eventTypes: data?.eventTypes ?? [], fault: error && <FaultPanel fault={error} retry={() => void refetch()} /> };
}

/** As many columns as there is room for. */
const grid = { display: "grid", columnGap: 2, rowGap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(min(280px, 100%), 1fr))" } as const;

/** Everything that webhooks can tell a client of, to be chosen from. */
export function EventChoice({ clientId, chosen, choose }: { clientId: string; chosen: readonly string[]; choose(names: string[]): void }) {
  const label = useLabel();
  const titleId = useId();
  const { eventTypes, fault } = useEventTypes(clientId);
  if (fault) return fault;
  const toggle = (name: string) => choose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <FormGroup role="group" aria-labelledby={titleId}>
      <FormLabel id={titleId} component="div" sx={{ mb: 1 }}>
        {label({ zh: "事件目录", en: "Event catalogue" })}
      </FormLabel>
      <Box sx={grid}>
        {eventTypes.map((type) => (
          <FormControlLabel
            key={type.name}
            control={<Checkbox size="small" sx={{ py: 0 }} checked={chosen.includes(type.name)} onChange={() => toggle(type.name)} />}
            label={<EventMeaning type={type} />}
            sx={{ alignItems: "start", m: 0 }}
          />
        ))}
      </Box>
    </FormGroup>
  );
}

/** What an endpoint is notified of. */
export function SubscribedEvents({ chosen }: { chosen: readonly string[] }) {
  const { eventTypes, fault } = useEventTypes();
  if (fault) return fault;
  return (
    <Box component="ul" sx={{ ...grid, m: 0, p: 0, listStyle: "none" }}>
      {eventTypes.flatMap((type) => (chosen.includes(type.name) ? [<li key={type.name}><EventMeaning type={type} /></li>] : []))}
    </Box>
  );
}

function EventMeaning({ type: { name, label: called, about, version } }: { type: EventType }) {
  return (
    <>
      <Typography variant="body2" component="span">
        {called} <code>{name}</code>
      </Typography>
      <Typography variant="caption" component="div" color="text.secondary">
        {about} <span style={{ whiteSpace: "nowrap" }}>· {version}</span>
      </Typography>
    </>
  );
}
