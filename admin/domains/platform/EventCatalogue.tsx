import { Checkbox, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../api/dataProvider.ts";
import { useLabel } from "../../model/useLabel.ts";
import { FaultPanel } from "../../problems/FaultPanel.tsx";
import { eventCatalogue } from "./webhooks.operations.ts";

interface EventType {
  name: string;
  label: string;
  about: string;
  recordType: string;
  version: string;
}

interface EventCatalogueProps {
  /** The partner's client that is told. */
  clientId: string;
  chosen: readonly string[];
  /** To be looked at only where left out. */
  choose?: (names: string[]) => void;
}

/** Everything that webhooks can tell a client of, and what of it an endpoint hears. */
export function EventCatalogue({ clientId, chosen, choose }: EventCatalogueProps) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["eventTypes", clientId], queryFn: () => dataProvider.ask<{ eventTypes: EventType[] }>(eventCatalogue, { clientId }) });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  const toggle = (name: string) => choose?.(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const title = label({ zh: "事件目录", en: "Event catalogue" });
  return (
    <TableContainer tabIndex={0} role="region" aria-label={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox" />
            <TableCell>{title}</TableCell>
            <TableCell>{label({ zh: "含义", en: "Meaning" })}</TableCell>
            <TableCell>{label({ zh: "版本", en: "Version" })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {(data?.eventTypes ?? []).map(({ name, label: called, about, version }) => (
            <TableRow key={name}>
              <TableCell padding="checkbox">
                <Checkbox checked={chosen.includes(name)} disabled={!choose} onChange={() => toggle(name)} slotProps={{ input: { "aria-label": name } }} />
              </TableCell>
              <TableCell>
                {called}
                <br />
                <code>{name}</code>
              </TableCell>
              <TableCell>{about}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{version}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
